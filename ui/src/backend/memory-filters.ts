import type { Calls, FilterListState, RuleFault } from "./contract";
import type { MemoryLibrary } from "./memory";

const OFFERED = [
  ["EasyList", "https://easylist.to/easylist/easylist.txt"],
  ["EasyPrivacy", "https://easylist.to/easylist/easyprivacy.txt"],
  ["Fanboy’s Annoyance List", "https://secure.fanboy.co.nz/fanboy-annoyance.txt"],
] as const;

const HOUR = 3_600_000;

/** Filter lists in a plain browser: none is fetched, and one of them is said to have failed. */
export function filterCalls(
  library: MemoryLibrary,
): Pick<Calls, "filter_lists" | "update_filter_lists" | "check_rules"> {
  const updated = new Map<string, number>();
  const stateOf = (url: string, title: string): FilterListState => {
    const at = updated.get(url) ?? null;
    const failed = at !== null && url.includes("missing");
    return {
      url,
      title,
      rules: at === null || failed ? 0 : 61_402,
      updated: failed ? null : at,
      checked: at,
      trouble: failed ? "not_found: HTTP 404" : null,
    };
  };
  const all = (): FilterListState[] => {
    const own = library.settings.filtering.lists
      .filter(({ url }) => OFFERED.every(([, offered]) => offered !== url))
      .map(({ url }) => stateOf(url, ""));
    const shipped = { url: "", title: "Broadsheet", rules: 73, updated: null, checked: null, trouble: null };
    return [shipped, ...own, ...OFFERED.map(([title, url]) => stateOf(url, title))];
  };
  return {
    filter_lists: async () => all(),
    update_filter_lists: async (url) => {
      for (const list of library.settings.filtering.lists) {
        if (list.on && (url === null || url === list.url)) updated.set(list.url, Date.now() - HOUR);
      }
      return all();
    },
    check_rules: async (rules) => {
      const lines = rules.split("\n").map((line) => line.trim());
      const faults = lines.flatMap((rule, index): RuleFault[] =>
        rule.endsWith("[") ? [{ line: index + 1, rule, problem: "selector" }] : [],
      );
      return { rules: lines.filter((line) => line !== "" && !line.startsWith("!")).length - faults.length, faults };
    },
  };
}
