import type { FeedId } from "../backend/contract";
import { groupBy } from "../shared/group";
import type { AppState } from "../state/context";
import { asApiError, errorSentence, troubleKey } from "../state/sentences";

/** A feed to start with. */
export interface Starter {
  title: string;
  url: string;
  language: "en" | "de" | "fr";
}

/** Well-known feeds that have kept their addresses for years. */
export const STARTERS: readonly Starter[] = [
  { title: "BBC News", url: "https://feeds.bbci.co.uk/news/rss.xml", language: "en" },
  { title: "The Guardian", url: "https://www.theguardian.com/world/rss", language: "en" },
  { title: "Ars Technica", url: "https://feeds.arstechnica.com/arstechnica/index", language: "en" },
  { title: "NASA", url: "https://www.nasa.gov/feed/", language: "en" },
  { title: "xkcd", url: "https://xkcd.com/atom.xml", language: "en" },
  { title: "tagesschau", url: "https://www.tagesschau.de/infoservices/alle-meldungen-100~rss2.xml", language: "de" },
  { title: "heise online", url: "https://www.heise.de/rss/heise-atom.xml", language: "de" },
  { title: "Der Spiegel", url: "https://www.spiegel.de/schlagzeilen/index.rss", language: "de" },
  { title: "netzpolitik.org", url: "https://netzpolitik.org/feed/", language: "de" },
  { title: "Le Monde", url: "https://www.lemonde.fr/rss/une.xml", language: "fr" },
  { title: "France 24", url: "https://www.france24.com/fr/rss", language: "fr" },
  { title: "Numerama", url: "https://www.numerama.com/feed/", language: "fr" },
];

/** The languages, the person's own first. */
export function languagesFor(language: string): Starter["language"][] {
  const own = language.split("-")[0];
  return (["en", "de", "fr"] as const).toSorted((a, b) => Number(b === own) - Number(a === own));
}

/** Follows these, each on its own: one that fails keeps no other from being followed, and is named in a message with the reason. */
export async function followStarters(app: AppState, wanted: readonly Starter[]): Promise<void> {
  const { library, toasts, words } = app;
  const outcomes = await Promise.all(wanted.map((starter) => followStarter(app, starter)));
  await library.load();
  const count = outcomes.filter(({ feed }) => feed !== null).length;
  if (count > 0) toasts.note("starter-followed", { count });
  const lists = new Intl.ListFormat(words.language);
  const byTrouble = groupBy(outcomes, ({ feed, failed }) => {
    const trouble = feed === null ? null : library.feedById.get(feed)?.state.trouble;
    return trouble ? words.t(troubleKey[trouble.code]) : failed;
  });
  for (const [reason, those] of byTrouble) {
    if (reason === null) continue;
    const feeds = lists.format(those.map(({ title }) => title));
    toasts.warn(those.some(({ failed }) => failed !== null) ? "starter-failed" : "starter-trouble", { feeds, reason });
  }
}

interface Outcome {
  title: string;
  /** Null when it is not followed now. */
  feed: FeedId | null;
  /** Why not, as a sentence. */
  failed: string | null;
}

async function followStarter({ backend, words }: AppState, { url, title }: Starter): Promise<Outcome> {
  try {
    return { title, feed: (await backend.calls.subscribe(url, null, title, null)).feed_id, failed: null };
  } catch (error) {
    if (asApiError(error).code === "already_subscribed") return { title, feed: null, failed: null };
    const { key, values } = errorSentence(error);
    return { title, feed: null, failed: words.t(key, values) };
  }
}
