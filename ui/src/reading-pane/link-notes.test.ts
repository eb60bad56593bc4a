import { describe, expect, it } from "vitest";
import { linkNotes } from "./link-notes";

function body(html: string): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box;
}
const notes = (html: string): (string | null)[] =>
  [...(linkNotes(body(html), "Links")?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);

describe("the addresses of links on paper", () => {
  it("are numbered in their order, each once", () => {
    const text = body(
      `<a href="https://a.example/1">one</a> <a href="https://a.example/2">two</a> <a href="https://a.example/1">again</a>`,
    );
    expect(linkNotes(text, "Links")?.querySelector("h2")?.textContent).toBe("Links");
    expect([...text.querySelectorAll("a")].map((link) => link.dataset.note)).toEqual(["1", "2", "1"]);
  });

  it("leave out what says itself, leads nowhere else, or is a picture", () => {
    expect(
      notes(
        `<a href="https://www.a.example/page/">a.example/page</a> <a href="#n1">1</a> <a href="mailto:a@b.example">mail</a>
         <a href="https://a.example/large"><img alt=""></a> <a>none</a>`,
      ),
    ).toEqual([]);
    expect(linkNotes(body("<p>No link</p>"), "Links")).toBeNull();
  });

  it("are written in letters, but not where those could deceive", () => {
    expect(notes(`<a href="https://a.example/%E6%97%A5%E6%9C%AC">Japan</a>`)).toEqual(["https://a.example/日本"]);
    expect(notes(`<a href="https://a.example/a%20b">x</a>`)).toEqual(["https://a.example/a%20b"]);
    expect(notes(`<a href="https://a.example/%E2%80%AEfdp">x</a>`)).toEqual(["https://a.example/%E2%80%AEfdp"]);
    expect(notes(`<a href="https://a.example/%ff">x</a>`)).toEqual(["https://a.example/%ff"]);
  });

  it("end somewhere", () => {
    const many = Array.from({ length: 500 }, (_, at) => `<a href="https://a.example/${at}">${at}</a>`).join(" ");
    expect(notes(many)).toHaveLength(200);
  });
});
