/**
 * A pattern of a form is run on what people type, so it must not be able to take for ever. The engine tries every way in which a text
 * could fit; this accepts a pattern only when there cannot be too many: no repeated group (a repetition of a repetition has no bound), and
 * few enough repetitions and alternatives besides. A postcode, an account number or a web address is well within it.
 */
const MAX_PATTERN = 200;
const MAX_WAYS = 30_000_000;

/** A longer text than this is never matched. */
export const MAX_MATCHED = 500;

const times = (pattern: string, what: RegExp): number => pattern.match(what)?.length ?? 0;

/** Only what steers the match is left: an escaped character, and a set of characters, are one character like any other. */
const skeleton = (pattern: string): string =>
  pattern
    .replaceAll(/\\[1-9k]/gu, '(?!')
    .replaceAll(/\\./gu, '.')
    .replaceAll(/\[[^\]]*\]/gu, '.');

/** In how many ways a text of the longest length can be divided over so many repetitions. */
function divisions(repetitions: number): number {
  let ways = 1;
  for (let index = 0; index < repetitions; index += 1) ways *= (MAX_MATCHED - index) / (index + 1);
  return ways;
}

function waysOf(bare: string): number {
  const repetitions = times(bare, /[*+]|\{\d+,\d*\}/gu);
  const optional = times(bare, /(?<![(*+}])\?/gu);
  const groups = Math.max(1, times(bare, /\(/gu));
  const alternatives = (times(bare, /\|/gu) / groups + 1) ** groups;
  return divisions(repetitions) * 2 ** optional * alternatives;
}

export function isQuick(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN) return false;
  const bare = skeleton(pattern);
  const looksAround = /\(\?[=!<]/u.test(bare);
  const repeatsGroup = /\)[*+{]/u.test(bare);
  return !looksAround && !repeatsGroup && waysOf(bare) <= MAX_WAYS;
}

/** What the validator of schemas matches with: a text that is too long simply does not fit. */
export function quickRegExp(pattern: string, flags: string) {
  const expression = new RegExp(pattern, flags);
  return { test: (text: string): boolean => text.length <= MAX_MATCHED && expression.test(text) };
}
/** By this name the validator would find it again, if it ever wrote its code to a file. */
quickRegExp.code = 'new RegExp';
