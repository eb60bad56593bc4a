import type { FilterListState } from "../../../backend/contract";
import type { Words } from "../../../shared/words.svelte";

/** What a list is called: as it calls itself, else by where it is. */
export function listName({ url, title }: FilterListState, t: Words["t"]): string {
  if (url === "") return t("filters-shipped");
  if (title !== "") return title;
  return URL.canParse(url) ? new URL(url).host + new URL(url).pathname : url;
}

/** What is known of a list, each fact a phrase. */
export function listFacts({ url, rules, updated }: FilterListState, words: Pick<Words, "t" | "language">): string[] {
  const facts: string[] = [];
  if (rules > 0) facts.push(words.t("filters-rules", { count: rules }));
  if (updated !== null) {
    const date = new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeStyle: "short" }).format(updated);
    facts.push(words.t("filters-updated", { date }));
  } else if (url !== "") facts.push(words.t("filters-not-yet"));
  return facts;
}

/** An address as a person wrote it; null when it is none of the web. */
export function addressOf(written: string): string | null {
  const text = written.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return (url.protocol === "https:" || url.protocol === "http:") && url.host !== "" ? url.href : null;
}
