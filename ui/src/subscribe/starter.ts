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
  { title: "tagesschau", url: "https://www.tagesschau.de/xml/rss2/", language: "de" },
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
