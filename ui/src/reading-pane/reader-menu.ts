import Copy from "@lucide/svelte/icons/copy";
import Download from "@lucide/svelte/icons/download";
import ExternalLink from "@lucide/svelte/icons/external-link";
import ImageIcon from "@lucide/svelte/icons/image";
import Maximize from "@lucide/svelte/icons/maximize-2";
import { sourceOfImage } from "../backend/media";
import { statusEntries } from "../commands/article-entries";
import { copyAddress, openAddress } from "../commands/addresses";
import { commandEntry } from "../commands/menus";
import { copyPicture, savePicture } from "../commands/pictures";
import { SEPARATOR, type MenuEntry } from "../shared/menu";
import type { AppState } from "../state/context";
import { openLightbox } from "./lightbox";
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
    ...pictureEntries(app, target),
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
    SEPARATOR,
    commandEntry(app, "reveal-feed"),
  ];
}

/** Looking closer at an image that stands by itself, also where a press on it follows a link. */
function pictureEntries(app: AppState, target: Element): MenuEntry[] {
  const { t } = app.words;
  const picture = target.closest<HTMLImageElement>("img.picture");
  const url = sourceOfImage(picture?.getAttribute("src") ?? "");
  const article = app.reader.id;
  return [
    ...(picture ? [{ label: t("images-view"), icon: Maximize, run: () => openLightbox(app, picture) }] : []),
    ...(url !== null && article !== null
      ? [
          { label: t("images-copy"), icon: ImageIcon, run: () => void copyPicture(app, article, url) },
          { label: t("images-save"), icon: Download, run: () => void savePicture(app, article, url) },
        ]
      : []),
  ];
}

function addressEntries(app: AppState, url: string, open: string, copy: string): MenuEntry[] {
  return [
    { label: open, icon: ExternalLink, run: () => openAddress(app, url) },
    // Whoever copies a mail address wants to write to it.
    { label: copy, icon: Copy, run: () => void copyAddress(app, url.replace(/^mailto:/, "")) },
    SEPARATOR,
  ];
}
