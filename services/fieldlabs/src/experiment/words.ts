/** As many as the longest texts of an experiment have in practice; a bound for the index. */
const MAX_WORDS = 600;
/** Two, so that a search for AI or VR finds something. */
const MIN_LENGTH = 2;

/** The words of a text without capitals and accents, each once: `Één ideeënbus` is `een` and `ideeenbus`. */
export function wordsOf(...texts: readonly string[]): readonly string[] {
  const plain = texts.join(' ').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= MIN_LENGTH);
  return [...new Set(words)].slice(0, MAX_WORDS);
}
