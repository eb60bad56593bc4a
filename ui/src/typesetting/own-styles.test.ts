import { describe, expect, it } from "vitest";
import { MOST_CHARACTERS, safeStyles, statements } from "./own-styles";

const reasons = (css: string) => safeStyles(css).dropped.map(({ reason }) => reason);

describe("own styles", () => {
  it("are cut where rules and declarations end, and nowhere else", () => {
    expect(statements("a{b:c}d{e:f}")).toEqual(["a{b:c}", "d{e:f}"]);
    expect(statements('@import "x;y"; a::before{content:"}"} /* } */ b{}')).toEqual([
      '@import "x;y";',
      'a::before{content:"}"}',
      "b{}",
    ]);
    expect(statements("@media (x){a{b:c}} d{e:f")).toEqual(["@media (x){a{b:c}}", "d{e:f"]);
    expect(statements("color:red;background:url(a;b);top:0")).toEqual(["color:red;", "background:url(a;b);", "top:0"]);
  });

  it("keep what sets text", () => {
    const { css, dropped } = safeStyles("p { color: red; text-indent: 1em }");
    expect(css).toContain("color: red");
    expect(css).toContain("text-indent: 1em");
    expect(dropped).toEqual([]);
  });

  it("load nothing", () => {
    for (const css of [
      '@import url("https://h.example/x.css");',
      "p { background: url(https://h.example/x.png) }",
      "p { background-image: URL('https://h.example/x.png') }",
      "p { --x: \\75rl(https://h.example/x.png); background: var(--x) }",
      "p { background-image: image-set('https://h.example/x.png' 1x) }",
    ]) {
      const { css: kept } = safeStyles(css);
      expect(kept, css).not.toContain("h.example");
    }
    expect(reasons("p { background-image: url(https://h.example/x.png) }")).toContain("loads");
    expect(reasons("@import 'x.css';")).toEqual(["loads"]);
  });

  it("do not leave the text", () => {
    const { css, dropped } = safeStyles("p { position: fixed; color: red }");
    expect(css).not.toContain("fixed");
    expect(css).toContain("color: red");
    expect(dropped).toContainEqual({ what: "position: fixed", reason: "leaves" });
    expect(reasons("p { --p: fixed; position: var(--p) }")).toEqual(["leaves"]);
  });

  it("are bounded", () => {
    expect(safeStyles("a".repeat(MOST_CHARACTERS + 1))).toEqual({ css: "", dropped: [{ what: "", reason: "long" }] });
    expect(safeStyles("p { position: fixed } ".repeat(100)).dropped.length).toBeLessThanOrEqual(20);
  });
});
