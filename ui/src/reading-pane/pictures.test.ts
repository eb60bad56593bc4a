import { beforeEach, describe, expect, it } from "vitest";
import { suitPurify } from "../../tests/support/purify";
import { rememberSize } from "./pictures";
import { prepare } from "./prepare";

suitPurify();

function made(html: string, images = true): HTMLElement {
  const box = document.createElement("div");
  const cardWords = { open: (site: string, kind: string) => `${kind} on ${site}` };
  const image = (url: string): string => `media://localhost/article/7?url=${encodeURIComponent(url)}`;
  box.append(prepare(html, { image, images, imageWord: "Image", cardWords, title: "" }).body);
  return box;
}

const classes = (html: string): string[] => [...made(html).querySelectorAll("img")].map(({ className }) => className);

describe("the place of a picture", () => {
  const img = (more: string): string => `<img src="https://a.example/${more}>`;

  it("is kept free where its size is known, and of a usual form where it is not", () => {
    expect(classes(`<p>${img('1.png" width="600" height="400"')}</p>`)).toEqual(["picture"]);
    expect(classes(`<p>${img('2.png" width="600"')}</p>`)).toEqual(["picture unsized"]);
    expect(classes(`<figure>${img('3.png"')}<figcaption>Words</figcaption></figure>`)).toEqual(["picture unsized"]);
    expect(classes(`<p><a href="https://b.example/">${img('4.png"')}</a></p>`)).toEqual(["picture unsized"]);
  });

  it("is in the line for what stands among words, for icons and for emoji", () => {
    expect(classes(`<p>Words ${img('1.png"')}</p>`)).toEqual([""]);
    expect(classes(`<p>Words <b>bold ${img('1.png"')}</b></p>`)).toEqual([""]);
    expect(classes(`<p>${img('1.png" width="16" height="16"')}</p>`)).toEqual([""]);
    expect(classes(`<p>${img('1.png" alt="👩🏽‍🚀" width="72" height="72"')}</p>`)).toEqual(["emoji"]);
    expect(classes(`<p>${img('1.png" alt="12"')}</p>`)).toEqual(["picture unsized"]);
    expect(classes(`<ul><li>Words</li><li>${img('1.png"')}</li></ul>`)).toEqual(["picture unsized"]);
  });

  it("is taken by the emoji themselves while images are off", () => {
    const html = `<p>Words ${img('1.png" alt="😀"')} <a href="https://b.example/">${img('2.png" alt="View"')}</a></p>`;
    expect(made(html, false).querySelector("p")!.innerHTML).toMatch(/^Words 😀 <a [^>]+><span class="image-off">View/);
  });

  it("is known again after the picture was seen", () => {
    rememberSize("https://a.example/seen.png", 1200, 800);
    const sides = (html: string) => {
      const image = made(html).querySelector("img")!;
      return [image.getAttribute("width"), image.getAttribute("height"), image.className];
    };
    expect(sides(`<p>${img('seen.png"')}</p>`)).toEqual(["1200", "800", "picture"]);
    expect(sides(`<p>${img('seen.png" width="300"')}</p>`)).toEqual(["300", "200", "picture"]);
  });

  it("can be gone to and looked at by keys, unless a link has it", () => {
    const [own, linked, nameless] = made(
      `<p>${img('1.png" alt="View"')}</p><p><a href="https://b.example/">${img('2.png" alt="Map"')}</a></p><p>${img('3.png"')}</p>`,
    ).querySelectorAll("img");
    expect(own!.getAttribute("tabindex")).toBe("0");
    expect(linked!.hasAttribute("tabindex")).toBe(false);
    expect(nameless!.hasAttribute("tabindex")).toBe(false);
  });
});

describe("a card", () => {
  let html = "";
  const draw = (images = true): HTMLElement => made(html, images).querySelector<HTMLElement>(".embed")!;
  const text = (card: HTMLElement): string[] =>
    [".embed-title", ".embed-site"].map((part) => card.querySelector(part)!.textContent);
  beforeEach(() => {
    html = `<p><a href="https://www.youtube.com/watch?v=1" data-embed="YouTube"><img src="https://i.example/1.jpg" alt="">YouTube: A film</a></p>`;
  });

  it("has the picture through the app's protocol, the title, and what it does", () => {
    const card = draw();
    expect(text(card)).toEqual(["A film", "watch on YouTube"]);
    expect(card.getAttribute("href")).toBe("https://www.youtube.com/watch?v=1");
    expect(card.querySelector(".embed-picture img")!.getAttribute("src")).toMatch(/^media:/);
    expect(card.outerHTML).not.toContain("data-embed");
  });

  it("has no picture while images are off", () => {
    const card = draw(false);
    expect(card.querySelector("img, .image-off")).toBeNull();
    expect(card.classList.contains("embed-bare")).toBe(true);
    expect(text(card)).toEqual(["A film", "watch on YouTube"]);
  });

  it("says where it leads when it has no title", () => {
    html = `<a href="https://www.social.example/@ann/1" data-embed="social.example">social.example</a>`;
    expect(text(draw())).toEqual(["open on social.example", "social.example"]);
    html = `<a href="https://a.example/song.mp3" data-embed="a.example">a.example: song.mp3</a>`;
    expect(text(draw())).toEqual(["song.mp3", "listen on a.example"]);
  });

  it("is made of links to the web only", () => {
    html = `<a href="#x" data-embed="YouTube">YouTube</a><a data-embed="YouTube">YouTube</a>`;
    expect(made(html).querySelector(".embed")).toBeNull();
  });
});
