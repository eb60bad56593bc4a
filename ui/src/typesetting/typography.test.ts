import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../backend/contract";
import { FONTS, propertiesOf, typeset } from "./typography";

const typography = DEFAULT_SETTINGS.typography;

describe("typography", () => {
  it("has a face for every choice, and the choices of scripts follow it", () => {
    for (const font of FONTS) expect(propertiesOf({ ...typography, font }, 100)["--reading-face"]).not.toBe("");
    expect(propertiesOf({ ...typography, font: "serif" }, 100)["--face-ja"]).toContain("Mincho");
    expect(propertiesOf({ ...typography, font: "sans" }, 100)["--face-ja"]).not.toContain("Mincho");
  });

  it("takes an installed family by its name, whatever that is made of", () => {
    const face = (family: string) => propertiesOf({ ...typography, font: "installed", family }, 100)["--reading-face"];
    expect(face("Noto Serif")).toBe('"Noto Serif", var(--font)');
    expect(face('a"; color: red; "\\\n')).toBe('"a\\"; color: red; \\"\\\\", var(--font)');
    expect(face("  ")).toBe("var(--font)");
  });

  it("keeps numbers within what can be read", () => {
    const wild = propertiesOf({ ...typography, line_percent: 0, measure: 100_000, letter_spacing: -9_999 }, 9_999);
    expect(wild).toMatchObject({ "--text-scale": "4", "--reading-line": "1", "--reading-spacing": "-0.05em" });
    expect(Number.parseInt(wild["--reading-measure"]!)).toBeLessThan(4_000);
  });

  it("holds a line of the chosen number of characters, also when they stand apart", () => {
    const width = (letter_spacing: number) =>
      Number.parseInt(propertiesOf({ ...typography, letter_spacing }, 100)["--reading-measure"]!);
    expect(width(0)).toBe(646);
    expect(width(100) - width(0)).toBe(Math.round(68 * 1.7));
  });

  it("is put on an element at once", () => {
    const element = document.createElement("div");
    typeset({ ...typography, justify: true }, 150)(element);
    expect(element.style.getPropertyValue("--reading-align")).toBe("justify");
    expect(element.style.getPropertyValue("--text-scale")).toBe("1.5");
  });
});
