import { describe, expect, it } from "vitest";
import { readPlace } from "./place";

describe("readPlace", () => {
  it("reads what was written", () => {
    const place = {
      sidebarWidth: 240,
      expanded: [1, 2],
      hideRead: true,
      list: { scope: { kind: "folder", id: 3 }, selected: 9 },
      firstVisible: 12,
      views: { all: { density: "roomy" }, own: [["folder 3", { filter: "unread", excerpts: false }]] },
    };
    expect(readPlace(JSON.stringify(place))).toEqual(place);
  });

  it.each([
    [null],
    [""],
    ["{"],
    ["null"],
    ["[]"],
    ['"x"'],
    ['{"sidebarWidth":-1,"listWidth":"3","hideRead":1,"firstVisible":null}'],
    ['{"list":{"scope":{"kind":"feed"}}}'],
    ['{"list":{"scope":{"kind":"planet","id":3}}}'],
  ])("takes %s for nothing", (text) => expect(readPlace(text)).toEqual({}));

  it("keeps the good parts of a bad one", () => {
    const text = '{"expanded":[1,"2",null],"list":{"scope":{"kind":"all"},"filter":"odd","order":1,"selected":"x"}}';
    expect(readPlace(text)).toEqual({
      expanded: [1],
      list: { scope: { kind: "all" }, selected: null },
    });
  });

  it("gives the filter and the order of an older version to the view that was open", () => {
    const list = { scope: { kind: "feed", id: 3 }, filter: "unread", order: "oldest", selected: null };
    expect(readPlace(JSON.stringify({ list })).views).toEqual({
      all: {},
      own: [["feed 3", { filter: "unread", order: "oldest" }]],
    });
  });
});
