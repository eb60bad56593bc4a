import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { program, type Program } from "../../tests/support/program";
import { bindKeys } from "./keys";
import { COMMANDS, commandById } from "./table";

// Keys as fast as no finger is: each is about the article that the one before came to.

let p: Program;
let unbind: () => void;
beforeEach(async () => {
  p = await program(30);
  await p.app.list.show({ kind: "unread" });
  unbind = bindKeys(window, COMMANDS, p.app);
});
afterEach(() => {
  unbind();
  p.end();
  vi.restoreAllMocks();
});

const press = (...keys: string[]): void => {
  for (const key of keys) {
    const init = { key, code: key === " " ? "Space" : `Key${key.toUpperCase()}`, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", init));
  }
};
const at = (index: number): number => p.app.list.ids[index] as number;

/** A reading pane with so many pages left, which notes the article that each page was turned in. */
function pane(pages: number): (number | undefined)[] {
  const turned: (number | undefined)[] = [];
  p.app.reader.scroller = {
    top: 0,
    canScroll: () => turned.length < pages,
    page: () => void turned.push(p.app.reader.article?.summary.id),
    focus: () => {},
  };
  return turned;
}

describe("commands right after a fast key", () => {
  it("Space turns the page of the article that is selected", async () => {
    const turned = pane(1);
    press("j");
    await p.settle(1_000);
    press("j", "j", " ");
    await p.settle(0);
    expect(turned).toEqual([at(2)]);
  });

  it("a mark is for the row that is selected, at once", async () => {
    press("j");
    await p.settle(1_000);
    const starred = (): boolean[] => [0, 1, 2].map((index) => p.app.list.statuses.isStarred(at(index)));
    const [first, second, third] = starred();
    press("j", "s", "j");
    await p.settle(1_000);
    expect(starred()).toEqual([first, !second, third]);
    expect(p.app.list.selectedIndex).toBe(2);
  });

  it("keys wait for each other: what follows Space is for the article that Space went to", async () => {
    pane(0);
    press("j");
    await p.settle(1_000);
    const starred = p.app.list.statuses.isStarred(at(1));
    press(" ", "s");
    await p.settle(1_000);
    expect(p.app.list.selectedIndex).toBe(1);
    expect(p.app.list.statuses.isStarred(at(1))).toBe(!starred);
  });

  it("whether a command can be done is for the selected article to say", async () => {
    const open = vi.spyOn(p.app.backend.calls, "open_url").mockResolvedValue(null as never);
    const withComments = "https://comments.example/";
    p.library.articles = p.library.articles.map((each) =>
      each.summary.id === at(1) ? { ...each, comments_url: withComments } : { ...each, comments_url: null },
    );
    press("j");
    await p.settle(1_000);
    press("j", "c");
    await p.settle(0);
    expect(open.mock.calls).toEqual([[withComments]]);
    press("j", "c");
    await p.settle(100);
    expect(open.mock.calls.length).toBe(1);
  });

  it("are not held up for good by one that does not end", async () => {
    vi.spyOn(commandById("next-unread"), "run").mockReturnValue(new Promise<void>(() => {}));
    press("n", "j");
    await p.settle(500);
    expect(p.app.list.selectedIndex).toBe(-1);
    await p.settle(600);
    expect(p.app.list.selectedIndex).toBe(0);
  });
});
