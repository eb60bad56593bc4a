import { expect, it } from "vitest";
import { formOf, languageName, roleKey, startText } from "./episode";

it("knows the usual roles in any spelling, and leaves the others to their publisher", () => {
  expect(roleKey("Host")).toBe("episode-host");
  expect(roleKey("co-host")).toBe(roleKey("cohost"));
  expect(roleKey("cover art designer")).toBeNull();
});

it("names the form of a transcript", () => {
  expect(formOf("text/vtt", "https://a.example/t")).toBe("VTT");
  expect(formOf("application/json; charset=utf-8", "https://a.example/t")).toBe("JSON");
  expect(formOf(null, "https://a.example/t.srt?x=1")).toBe("SRT");
  expect(formOf("text/odd", "https://a.example/t")).toBe("");
});

it("names languages in the reader's, and survives what is none", () => {
  expect(languageName("de", "en")).toBe("German");
  expect(languageName("de", "de")).toBe("Deutsch");
  expect(languageName("not a language", "en")).toBe("not a language");
  expect(languageName(null, "en")).toBeNull();
});

it("starts at the beginning", () => {
  expect([0, 65, 3723].map(startText)).toEqual(["0:00", "1:05", "1:02:03"]);
});
