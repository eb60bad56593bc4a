import { sourceOfImage } from "../backend/media";
import type { AppState } from "../state/context";
import type { ShownPicture } from "../state/dialogs.svelte";

/** Shows a picture large, with all others of its text to go on to. */
export function openLightbox(app: AppState, image: HTMLImageElement): void {
  const root = image.getRootNode() as ParentNode;
  const images = [...root.querySelectorAll<HTMLImageElement>("img.picture")];
  const article = app.reader.article?.summary;
  if (!article || !images.includes(image)) return;
  app.dialogs.show({
    kind: "picture",
    article: article.id,
    pictures: images.map((each) => pictureOf(each)),
    at: images.indexOf(image),
    // Back to the picture that was looked at last.
    onleave: (at) => {
      const left = images[at];
      const target = left?.closest<HTMLElement>("a[href]") ?? left;
      target?.focus({ preventScroll: at === images.indexOf(image) });
    },
  });
}

/** The picture that is nearest to the middle of what is in sight; null where there is none in sight. */
export function pictureInSight(host: Element): HTMLImageElement | null {
  const view = host.closest(".scroll")?.getBoundingClientRect();
  const images = host.shadowRoot?.querySelectorAll<HTMLImageElement>("img.picture") ?? [];
  if (!view) return null;
  let best: HTMLImageElement | null = null;
  let nearest = Infinity;
  for (const image of images) {
    const { top, bottom } = image.getBoundingClientRect();
    if (bottom <= view.top || top >= view.bottom) continue;
    const distance = Math.abs((top + bottom) / 2 - (view.top + view.bottom) / 2);
    if (distance < nearest) [best, nearest] = [image, distance];
  }
  return best;
}

function pictureOf(image: HTMLImageElement): ShownPicture {
  const src = image.getAttribute("src") ?? "";
  const caption = image.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
  return {
    src,
    source: sourceOfImage(src),
    alt: image.alt.trim(),
    caption: caption.replace(/\s+/g, " ").trim() || image.title.trim() || image.alt.trim(),
  };
}
