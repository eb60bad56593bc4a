import { textOf } from "./body-text";
import type { BodyPart } from "./parts";

/** Tells how long the text takes to read. */
export const measureTime: BodyPart = (body, { app, language }) => {
  app.reading.measure(textOf(body).flat, language);
  return undefined;
};
