// Pictures once their text is on screen: they come when they are near, move nothing when they come, say so when they cannot come,
// and open large.

import { sourceOfImage } from "../backend/media";
import { openLightbox, pictureInSight } from "./lightbox";
import type { BodyPart } from "./parts";
import { rememberSize } from "./pictures";

/** Fetched when it is at most two screens away. */
const NEAR = "200% 0px";
/** Up to so many pixels on each side it counts readers, or fills a gap. */
const PIXEL = 2;

export const imagePart: BodyPart = (body, { app, root }) => {
  const images = [...body.querySelectorAll("img")];
  const scroller = root.host.closest<HTMLElement>(".scroll");
  const near = watchNear(images, scroller);
  const frames = new Set<Frame>();
  const retry = (frame: Frame): void => {
    frames.delete(frame);
    frame.place.replaceWith(again(frame.image));
  };
  const listeners: [string, (event: Event) => void][] = [
    ["load", ({ target }) => target instanceof HTMLImageElement && arrived(target)],
    [
      "error",
      ({ target }) => {
        if (!(target instanceof HTMLImageElement)) return;
        const frame = makeFrame(target, app.words.t);
        if (!frame) {
          leave(target);
          return;
        }
        keepRoom(target, frame.place, scroller);
        target.replaceWith(frame.place);
        frames.add(frame);
        frame.button?.addEventListener("click", () => retry(frame));
      },
    ],
  ];
  // Neither of them bubbles.
  for (const [type, listener] of listeners) body.addEventListener(type, listener, true);
  const online = (): void => [...frames].forEach(retry);
  window.addEventListener("online", online);
  // What is printed is there whole; what is on the disk comes in time.
  const print = (): void => images.forEach((image) => (image.loading = "eager"));
  window.addEventListener("beforeprint", print);
  const open = (event: Event): void => {
    const image = event.target;
    if (!(image instanceof HTMLImageElement) || !image.classList.contains("picture") || image.closest("a[href]"))
      return;
    if (event instanceof KeyboardEvent) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
    }
    openLightbox(app, image);
  };
  body.addEventListener("click", open);
  body.addEventListener("keydown", open);
  const look = (): void => {
    const picture = pictureInSight(root.host) ?? body.querySelector<HTMLImageElement>("img.picture");
    if (picture) openLightbox(app, picture);
  };
  if (body.querySelector("img.picture")) app.pictures.look = look;
  for (const image of images) if (image.complete && image.naturalWidth > 0) arrived(image);
  return () => {
    if (app.pictures.look === look) app.pictures.look = null;
    near?.disconnect();
    window.removeEventListener("online", online);
    window.removeEventListener("beforeprint", print);
  };
};

/** Native lazy loading knows the window, not the box that scrolls in it: it would begin when a picture is in sight already. */
function watchNear(
  images: readonly HTMLImageElement[],
  scroller: HTMLElement | null,
): IntersectionObserver | undefined {
  if (typeof IntersectionObserver === "undefined") return undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLImageElement)) continue;
        observer.unobserve(target);
        target.loading = "eager";
      }
    },
    { root: scroller, rootMargin: NEAR },
  );
  for (const image of images) observer.observe(image);
  return observer;
}

/** What takes the place of a picture in sight is as high, so that nothing below it moves. What moves above the text in sight,
 * `Resuming` follows. */
function keepRoom(image: Element, successor: HTMLElement, scroller: HTMLElement | null): void {
  const view = scroller?.getBoundingClientRect();
  const { top, bottom, height } = image.getBoundingClientRect();
  const isInSight = view !== undefined && bottom > view.top && top < view.bottom;
  if (isInSight && height > 0) successor.style.minBlockSize = `${Math.round(height)}px`;
}

function arrived(image: HTMLImageElement): void {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width <= PIXEL && height <= PIXEL) {
    leave(image);
    return;
  }
  const source = sourceOfImage(image.getAttribute("src") ?? "");
  if (source && width > 0) rememberSize(source, width, height);
  image.classList.add("there");
}

/** Takes an image away, and what only held it. */
function leave(image: HTMLImageElement): void {
  const parent = image.parentElement;
  image.remove();
  if (parent?.matches("p, figure, a, span") && (parent.textContent ?? "").trim() === "" && !parent.querySelector("*")) {
    parent.remove();
  }
}

/** What stands for an image that cannot be shown. */
interface Frame {
  image: HTMLImageElement;
  place: HTMLElement;
  button: HTMLButtonElement | null;
}

/** Quietly: its description, or its name, and a way to try again. Null where nothing would be missed. */
function makeFrame(image: HTMLImageElement, t: (id: string) => string): Frame | null {
  const alt = image.alt.trim();
  const isPicture = image.classList.contains("picture");
  if (!isPicture && alt === "") return null;
  const place = image.ownerDocument.createElement("span");
  const words = image.ownerDocument.createElement("span");
  words.className = "words";
  words.dir = "auto";
  words.textContent = alt || t("images-missing");
  place.append(words);
  // Emoji and icons are words in a line.
  if (!isPicture) {
    place.className = "image-words";
    return { image, place, button: null };
  }
  place.className = "image-failed alone";
  place.dataset.own = "";
  if (alt !== "") place.title = t("images-missing");
  if (image.closest("a[href]")) return { image, place, button: null };
  const button = image.ownerDocument.createElement("button");
  button.type = "button";
  button.textContent = t("images-again");
  place.append(button);
  return { image, place, button };
}

let attempts = 0;

/** The image once more: at an address that was not tried yet, or nobody would ask. */
function again(image: HTMLImageElement): HTMLImageElement {
  const address = (image.getAttribute("src") ?? "").replace(/&again=\d+$/, "");
  image.loading = "eager";
  if (address.startsWith("data:")) image.src = address;
  else image.src = `${address}&again=${++attempts}`;
  return image;
}
