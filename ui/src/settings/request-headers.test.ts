import { describe, expect, it } from "vitest";
import { cookieOf, problemOf, type HeaderRow } from "./request-headers";

const row = (name: string, value: string, kept = false, id = 1): HeaderRow => ({ id, name, value, kept });

describe("a header of a feed's requests", () => {
  it.each([
    ["X-Token", "t", null],
    ["  x-token ", " t ", null],
    ["", "", null],
    ["", "t", "feed-header-bad-name"],
    ["X Token", "t", "feed-header-bad-name"],
    ["Schlüssel", "t", "feed-header-bad-name"],
    ["X:", "t", "feed-header-bad-name"],
    ["Host", "h", "feed-header-reserved"],
    ["transfer-encoding", "chunked", "feed-header-reserved"],
    ["Cookie", "a=1", "feed-header-is-cookie"],
    ["X-Token", "", "feed-header-no-value"],
    ["X-Token", "one\ntwo", "feed-header-bad-value"],
    ["X-Token", "nul\0", "feed-header-bad-value"],
    ["X-Token", "tab\tand ümlaut", null],
  ])("%j: %j is %j", (name, value, problem) => {
    const only = row(name, value);
    expect(problemOf(only, [only])).toBe(problem);
  });

  it("may stay without a value when one is kept", () => {
    const kept = row("X-Token", "", true);
    expect(problemOf(kept, [kept])).toBeNull();
  });

  it("is there once, whatever its case; the second one is wrong", () => {
    const [first, second] = [row("X-Token", "a", true, 1), row("x-token", "b", false, 2)];
    expect(problemOf(first, [first, second])).toBeNull();
    expect(problemOf(second, [first, second])).toBe("feed-header-twice");
  });
});

it("takes a cookie with the name of its header", () => {
  expect(cookieOf(" Cookie: a=1; b=2 ")).toBe("a=1; b=2");
  expect(cookieOf("cookie_consent=1")).toBe("cookie_consent=1");
});
