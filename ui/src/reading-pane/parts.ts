// What is done with an article's text once it is in its place: each part knows one matter (images, code, footnotes, highlights …)
// and none of the others.

import type { Article, TextDirection } from "../backend/contract";
import type { AppState } from "../state/context";
import { measureTime } from "./measuring";
import { imagePart } from "./image-part";
import { code } from "./code";
import { directions } from "./directions";
import { footnotes } from "./footnotes";
import { highlightPassages } from "./passages/highlighting.svelte";

/** The text that a part is for. */
export interface BodyContext {
  app: AppState;
  article: Article;
  /** BCP 47. */
  language: string | null;
  /** Which way the feed's texts go, as the person said; null: as the text says. */
  direction: TextDirection | null;
  /** The shadow root that holds the text; listeners on it must be taken off at the end. */
  root: ShadowRoot;
}

/** Works on a text that has just been put on screen; gives what ends it before the next one, if anything has to be ended. */
export type BodyPart = (body: HTMLElement, context: BodyContext) => (() => void) | undefined;

/** All parts, in the order in which they come to a text. */
export const PARTS: readonly BodyPart[] = [directions, imagePart, code, footnotes, measureTime, highlightPassages];
