import Copy from "@lucide/svelte/icons/copy";
import ExternalLink from "@lucide/svelte/icons/external-link";
import { sourceOfImage } from "../backend/media";
import { statusEntries } from "../commands/article-entries";
import { copyLink, openAddress } from "../commands/addresses";
import { commandEntry } from "../commands/menus";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { linkStep } from "./links";

/** What can be done with what is under the pointer: a link, an image, else the article. Null where text is selected: the web view
 * itself knows best how to copy it. */
export function readerEntries(app: AppState, target: Element, hasSelection: boolean): MenuEntry[] | null {
  const { t } = app.words;
  const { id } = app.reader;
  const href = target.closest("a[href]")?.getAttribute("href");
  const step = href ? linkStep(href, app.reader.article?.summary.url ?? null) : null;
  const image = sourceOfImage(target.closest("img")?.getAttribute("src") ?? "");
  const pointed = [
    ...(step?.kind === "open" ? addressEntries(app, step.url, t("reader-open-link"), t("reader-copy-link")) : []),
    ...(image ? addressEntries(app, image, t("reader-open-image"), t("reader-copy-image")) : []),
  ];
  if (pointed.length === 0 && hasSelection) return null;
  return [
    ...pointed,
    ...(id === null ? [] : statusEntries(app, [id])),
    SEPARATOR,
    commandEntry(app, "open-original"),
    commandEntry(app, "copy-address"),
    commandEntry(app, "copy-markdown"),
    commandEntry(app, "copy-text"),
    SEPARATOR,
    commandEntry(app, "reveal-feed"),
  ];
}

function addressEntries(app: AppState, url: string, open: string, copy: string): MenuEntry[] {
  return [
    { label: open, icon: ExternalLink, run: () => openAddress(app, url) },
    // Whoever copies a mail address wants to write to it.
    { label: copy, icon: Copy, run: () => void copyLink(app, url.replace(/^mailto:/, "")) },
    SEPARATOR,
  ];
}
