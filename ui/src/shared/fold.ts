const MARKS = /\p{M}+/gu;

/** A text made plain for comparison: without case and accents, wide and narrow forms the same. */
export const fold = (text: string): string => text.normalize("NFKD").replace(MARKS, "").normalize("NFC").toLowerCase();
