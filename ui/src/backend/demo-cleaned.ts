import type { Cleaned } from "./contract";

const MORE = [
  "The last glass furnace of the valley looks for somebody who gets up early and likes it",
  "A village builds its own railway station",
  "Why the apple harvest began so late this year, and what the growers will do about it",
];

/** What was left out of an article of the demonstration. */
export function demoCleaned(story: string): Cleaned {
  const newsletter = "<p>Sign up for our newsletter and get the best of the week in your inbox!</p>";
  const promotion =
    '<h2>Let us take care of your business</h2><p><a href="https://agency.example/">Let’s talk!</a></p>';
  return {
    original: `${newsletter}${story}${promotion}`,
    removed: [
      { reason: "asking", text: "Sign up for our newsletter", html: newsletter },
      { reason: "promotion", text: "Let us take care of your business Let’s talk!", html: promotion },
      { reason: "filter", text: "https://pixel.example/p.gif", html: "" },
    ],
    teasers: MORE.map((title, index) => ({ title, url: `https://paper.example/more/${index}` })),
    abridged: [],
  };
}
