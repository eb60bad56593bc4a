import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, type TextDirection } from "../backend/contract";
import { pieces } from "../typesetting/highlighting";
import { code } from "./code";
import { directions } from "./directions";
import type { BodyContext } from "./parts";

function about(language: string | null = null, direction: TextDirection | null = null, highlight_code = true) {
  const typography = { ...DEFAULT_SETTINGS.typography, highlight_code };
  return { app: { settings: { now: { typography } } }, language, direction } as unknown as BodyContext;
}

function body(html: string): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box;
}

describe("directions", () => {
  it("turn the blocks that go the other way, lists as a whole, and leave code alone", () => {
    const box = body(
      `<p>Above the door there is a sign in two languages, and the second is older.</p><blockquote><p>מי שממתין לרכבת</p></blockquote>
       <ul><li>שעון אחד</li><li>שני ספסלים</li></ul><p>The word תחנה is on it.</p><pre>// הערה</pre><p dir="ltr">שעון</p>`,
    );
    directions(box, about("en"));
    expect(box.dir).toBe("ltr");
    expect(box.lang).toBe("en");
    expect([...box.children].map((child) => (child as HTMLElement).dir)).toEqual(["", "rtl", "rtl", "", "", "ltr"]);
    expect(box.querySelector("li")!.hasAttribute("dir")).toBe(false);
  });

  it("are what the person says, throughout", () => {
    const box = body("<p>All in English</p><p>שעון אחד</p>");
    directions(box, about(null, "rtl"));
    expect(box.dir).toBe("rtl");
    expect(box.querySelector("[dir]")).toBeNull();
    expect(box.getAttribute("lang")).toBe("");
  });

  it("come from the language where there are no letters", () => {
    const box = body("<p>1 + 1</p>");
    directions(box, about("he"));
    expect(box.dir).toBe("rtl");
  });
});

describe("code", () => {
  const RUST = `<pre><code class="language-rust">fn main() { let x = "a &lt; b"; }</code></pre>`;

  it("is coloured in the language that is named, letter by letter the same", async () => {
    const box = body(RUST);
    const text = box.textContent;
    code(box, about());
    await vi.waitFor(() => expect(box.querySelector(".code-keyword")?.textContent).toBe("fn"));
    expect(box.querySelector(".code-string")!.textContent).toBe('"a < b"');
    expect(box.textContent).toBe(text);
  });

  it("is left alone when it holds more than words, when it is not wanted, and when the text is gone", async () => {
    const marked = body(`<pre><code class="language-rust">fn <mark>main</mark>() {}</code></pre>`);
    const off = body(RUST);
    const gone = body(RUST);
    code(marked, about());
    code(off, about(null, null, false));
    code(gone, about())?.();
    const last = body(RUST);
    code(last, about());
    await vi.waitFor(() => expect(last.querySelector(".code-keyword")).not.toBeNull());
    for (const box of [marked, off, gone]) expect(box.querySelector("[class^=code-]")).toBeNull();
  });

  it("is guessed only when it is sure", () => {
    expect(pieces("Dear reader, this is no code at all but a poem of some length, isn't it?", null)).toBeNull();
    const python = "import re\n\ndef departure(line: str) -> bool:\n    return re.match(r'a+', line) is not None\n";
    expect(pieces(python, null)?.some(({ kind }) => kind === "keyword")).toBe(true);
    expect(pieces("x", "klingon")).toBeNull();
  });
});
