import { expect, test } from "vitest";
import { addressOf, listFacts, listName } from "./lists";

const t = (key: string): string => key;
const state = { url: "https://a.example/x.txt", title: "", rules: 0, updated: null, checked: null, trouble: null };

test("addresses of lists are read as people write them", () => {
  expect(addressOf(" easylist.to/easylist.txt ")).toBe("https://easylist.to/easylist.txt");
  expect(addressOf("http://a.example/b")).toBe("http://a.example/b");
  for (const wrong of ["", "javascript:alert(1)", "file:///etc/passwd", "https://"])
    expect(addressOf(wrong)).toBeNull();
});

test("lists are called as they call themselves, else by their place", () => {
  expect(listName(state, t)).toBe("a.example/x.txt");
  expect(listName({ ...state, title: "EasyList" }, t)).toBe("EasyList");
  expect(listName({ ...state, url: "" }, t)).toBe("filters-shipped");
  expect(listFacts(state, { t, language: "en" })).toEqual(["filters-not-yet"]);
  expect(listFacts({ ...state, rules: 3, updated: 0 }, { t, language: "en" })).toHaveLength(2);
});
