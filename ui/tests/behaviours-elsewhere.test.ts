import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// The behaviours of behaviours.test.ts that are kept somewhere else than in the state: where each has its test. What is named here has
// to be there, so that none of the nineteen is left without one when files change.
const BELOW = "../tests/integration";
const ELSEWHERE: readonly [behaviour: string, file: string, test: string][] = [
  [
    "1 what is in sight",
    "src/article-list/ArticleList.test.ts",
    "brings what arrived in above, and moves nothing that is in sight",
  ],
  [
    "1 in the sidebar",
    "src/sidebar/Sidebar.test.ts",
    "4.3.1 keeps what is in sight where it is when feeds come and go above",
  ],
  ["4 the place", "src/reading-pane/ReadingPane.test.ts", "keeps its place when a newer text is asked for"],
  [
    "5",
    "src/reading-pane/pure.test.ts",
    "keeps the wheel's momentum out of the next article, and lets the next movement in",
  ],
  [
    "8 into sight",
    "src/sidebar/Sidebar.test.ts",
    "4.3.8 scrolls to the feed that next-unread reached, its folders opened",
  ],
  ["10", "src/sidebar/Sidebar.test.ts", "4.3.10 hides the number of a folder while it is open"],
  ["12", `${BELOW}/store/articles.rs`, "today_is_the_last_twenty_four_hours_whatever_the_clock_says"],
  ["13 future and missing dates", "../src-tauri/core/ingest/dates.rs", "future_and_unset_dates_are_not_believed"],
  ["13 first seen", `${BELOW}/store/articles.rs`, "an_article_without_a_date_has_that_of_its_arrival_for_ever"],
  ["13 ties", `${BELOW}/store/articles.rs`, "equal_dates_are_ordered_by_arrival_in_the_lists_direction"],
  ["15 the mark", "src/sidebar/Sidebar.test.ts", "§4.3.15 marks the feed of what a search found"],
  ["16 of feeds", "src/sidebar/menus.test.ts", "4.3.16 offer for a feed all that can be done with it"],
  ["18 at once", `${BELOW}/refreshing/several.rs`, "stop_returns_at_once_and_keeps_what_is_done"],
  ["19 no network", `${BELOW}/refreshing/network.rs`, "when_no_host_answers_no_feed_has_failed"],
];

describe("behaviours with a test elsewhere", () => {
  it.each(ELSEWHERE)("§4.3.%s: %s", (_, file, test) => {
    expect(readFileSync(file, "utf8")).toContain(test);
  });
});

it("each of the nineteen has a test with its name", () => {
  const own = readFileSync("tests/behaviours.test.ts", "utf8");
  const named = new Set([
    ...Array.from(own.matchAll(/"§4\.3\.(\d+)/g), ([, number]) => Number(number)),
    ...ELSEWHERE.map(([behaviour]) => parseInt(behaviour)),
  ]);
  expect([...named].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});
