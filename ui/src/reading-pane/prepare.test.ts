import { describe, expect, it } from "vitest";
import { suitPurify } from "../../tests/support/purify";
import { isBlank, prepare, type Preparation } from "./prepare";

suitPurify();

const options: Preparation = {
  image: (url) => `media://localhost/article/7?url=${encodeURIComponent(url)}`,
  images: true,
  imageWord: "Image",
  cardWords: { open: (site, kind) => `${kind} on ${site}` },
  title: "A title",
};

function made(html: string, more: Partial<Preparation> = {}): HTMLElement {
  const box = document.createElement("div");
  box.append(prepare(html, { ...options, ...more }).body);
  return box;
}

describe("a run without spaces", () => {
  it("is cut into blocks when it has no end, and nothing of it is lost", () => {
    const run = "😀a".repeat(20_000);
    const box = made(`<p>before ${run} <b>after</b></p>`);
    const blocks = [...box.querySelectorAll(".endless")];
    expect(blocks.length).toBeGreaterThan(20);
    for (const { textContent } of blocks) expect(textContent).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    expect(box.textContent).toBe(`before ${run} after`);
  });

  it("stays as it is when it is merely long", () => {
    const box = made(`<p>${"x".repeat(5_000)} ${"word ".repeat(10_000)}</p>`);
    expect(box.querySelector(".endless")).toBeNull();
  });
});

const HOSTILE = [
  `<script>alert(1)</script><p onclick="alert(1)" onpointerenter=alert(1)>x</p>`,
  `<img src="x" onerror="alert(1)"><img src="https://evil.example/a.png" onload=alert(1)>`,
  `<img srcset="https://evil.example/1.png 1x, https://evil.example/2.png 2x" sizes="1px" src="https://evil.example/3.png">`,
  `<picture><source srcset="https://evil.example/a.webp"><img src="https://evil.example/b.png"></picture>`,
  `<p style="background:url(https://evil.example/c.png)">x</p><style>@import "https://evil.example/d.css"</style>`,
  `<table background="https://evil.example/e.png"><tr><td background="https://evil.example/f.png">x</td></tr></table>`,
  `<video poster="https://evil.example/g.png" src="https://evil.example/h.mp4" autoplay><source src="https://evil.example/i.mp4"></video>`,
  `<audio src="https://evil.example/j.mp3"></audio><track src="https://evil.example/k.vtt">`,
  `<iframe src="https://evil.example/"></iframe><object data="https://evil.example/l"></object><embed src="https://evil.example/m">`,
  `<form action="https://evil.example/"><input type=image src="https://evil.example/n.png"><button formaction="javascript:alert(1)">x</button></form>`,
  `<svg onload=alert(1)><image href="https://evil.example/o.svg"/><use xlink:href="https://evil.example/p.svg#x"/><style>*{fill:url(https://evil.example/q)}</style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<link rel=stylesheet href="https://evil.example/r.css"><meta http-equiv=refresh content="0;url=https://evil.example/"><base href="https://evil.example/">`,
  `<a href="javascript:alert(1)">x</a><a href="data:text/html,<script>alert(1)</script>">x</a><a href=" jav&#x09;ascript:alert(1)">x</a>`,
  `<a href="file:///etc/passwd">x</a><a href="media://localhost/x">x</a><a href="//evil.example/s">x</a><a ping="https://evil.example/t" href="https://ok.example/">x</a>`,
  `<img src="data:image/svg+xml,<svg onload=alert(1)>"><img src="//evil.example/u.png"><img src="file:///etc/passwd"><img lowsrc="https://evil.example/v.png" dynsrc="https://evil.example/w.avi">`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<p id="x" class="modal-overlay" slot="a" part="b" is="z" contenteditable tabindex=0 accesskey=a data-pane="list">x</p>`,
];

const ADDRESSES = [
  "src",
  "srcset",
  "poster",
  "background",
  "data",
  "action",
  "formaction",
  "ping",
  "xlink:href",
  "style",
];

describe("hostile markup", () => {
  it.each(HOSTILE)("leaves nothing that runs, loads or disguises itself: %s", (html) => {
    for (const images of [true, false]) {
      const box = made(html, { images });
      for (const element of box.querySelectorAll("*")) {
        expect(element.nodeName).not.toMatch(
          /^(script|style|iframe|object|embed|form|input|button|svg|math|link|meta|base|video|audio|source|track|template|noscript)$/i,
        );
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(
            /^on|^(srcset|style|poster|background|slot|part|is|ping|contenteditable|accesskey|data-)/,
          );
          if (name === "src")
            expect(value).toMatch(/^(media:\/\/localhost\/article\/7\?url=https|data:image\/(png|jpeg|gif|webp);)/);
          else if (name === "href") expect(value).toMatch(/^(https?:\/\/|mailto:|#)/);
          else if (ADDRESSES.includes(name)) expect(value).toBe("");
        }
      }
    }
  });
});

describe("a body", () => {
  it("keeps what makes a text", () => {
    const html =
      `<h2 id="user-content-a">One</h2><p lang="de">Two <b>three</b> <a href="#user-content-a" rel="noopener noreferrer">up</a></p>` +
      `<ruby>漢<rp>(</rp><rt>kan</rt></ruby><ol start="3" reversed=""><li value="9">x</li></ol>` +
      `<details open=""><summary>s</summary>t</details><pre><code>a &lt; b</code></pre>`;
    expect(made(html).innerHTML).toBe(html);
  });

  it("brings images through the app's own protocol, lazily", () => {
    const image = made(
      `<img src="https://a.example/b.png?c=1&amp;d=2" width="300" height="5%" alt="View">`,
    ).querySelector("img")!;
    expect(image.getAttribute("src")).toBe(
      "media://localhost/article/7?url=https%3A%2F%2Fa.example%2Fb.png%3Fc%3D1%26d%3D2",
    );
    expect(image.getAttribute("loading")).toBe("lazy");
    expect(image.getAttribute("width")).toBe("300");
    expect(image.hasAttribute("height")).toBe(false);
  });

  it("puts words in the place of an image that cannot be shown", () => {
    expect(made(`<p><img src="ftp://a.example/b.png" alt="View"></p>`).innerHTML).toBe("<p>View</p>");
  });

  it("shows placeholders while images are off, and counts them", () => {
    const html = `<p><img src="https://a.example/1.png" alt="View"><img src="https://a.example/2.png"></p>`;
    const { body, hiddenImages } = prepare(html, { ...options, images: false });
    expect(hiddenImages).toBe(2);
    expect([...body.querySelectorAll(".image-off")].map(({ textContent }) => textContent)).toEqual(["View", "Image"]);
    expect(prepare(html, options).hiddenImages).toBe(0);
  });

  it("puts its headings below the article's title, without gaps", () => {
    expect(made("<h1>a</h1><h4>b</h4><h1>c</h1>").innerHTML).toBe("<h2>a</h2><h3>b</h3><h2>c</h2>");
    expect(made("<h3 id='x'>a</h3><h5><i>b</i></h5>").innerHTML).toBe(`<h2 id="x">a</h2><h3><i>b</i></h3>`);
  });

  it("loses a heading that repeats the title, unless something stands before it", () => {
    expect(made("<div> <h1>A  Title</h1></div><p>x</p>").querySelector("h2")).toBeNull();
    expect(made("<p>x</p><h1>A title</h1>").querySelector("h2")).not.toBeNull();
    expect(made("<img src='https://a.example/b.png'><h1>A title</h1>").querySelector("h2")).not.toBeNull();
  });

  it("lets a wide table scroll by itself", () => {
    const box = made(
      "<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table>",
    );
    expect(box.querySelectorAll(".table")).toHaveLength(1);
    expect(box.querySelector<HTMLElement>(".table")!.tabIndex).toBe(0);
  });

  it("is blank only when there is nothing to read or see", () => {
    expect(isBlank(prepare("<p> \n</p><div><br></div>", options).body)).toBe(true);
    expect(isBlank(prepare("", options).body)).toBe(true);
    expect(isBlank(prepare("<p>x</p>", options).body)).toBe(false);
    expect(isBlank(prepare("<img src='https://a.example/b.png'>", options).body)).toBe(false);
  });
});
