import type { LookingGlass } from "./languages";

const ACCENTS: Record<string, string> = Object.fromEntries(
  "aāAĀbƀBƁcćCĆdđDĐeēEĒfƒFƑgğGĞhĥHĤiíIĪjĵJĴkķKĶlľLĽmɱMṀnńNŃoōOŌpƥPƤqʠQǪrŕRŔsśSŚtţTŢuūUŪvṽVṼwŵWŴxẋXẊyýYÝzžZŽ"
    .match(/../gu)!
    .map(([plain, accented]) => [plain!, accented!]),
);

/** Sentences as a looking glass shows them: `piece` is called for each piece of text between values, `whole` for the sentence. */
export const GLASSES: Record<LookingGlass, { piece: (text: string) => string; whole: (text: string) => string }> = {
  // Vowels twice make English some 40 % longer, which is what German and French need.
  "en-XA": {
    piece: (text) =>
      // The name of the program is the same everywhere.
      text.replace(/Broadsheet|[a-z]/gi, (letter) =>
        letter.length > 1 ? letter : ACCENTS[letter]!.repeat(/[aeiou]/i.test(letter) ? 2 : 1),
      ),
    whole: (text) => `⟦${text}⟧`,
  },
  "ar-XB": {
    piece: (text) => text.replace(/[a-z]+/gi, (word) => `\u202e${word}\u202c`),
    whole: (text) => text,
  },
};
