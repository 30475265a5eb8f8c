const SECONDS = /^\d{1,9}$/;
/** The one form of a date that HTTP still writes (RFC 9110, 5.6.7). `Date.parse` would also take much that is none. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * The wait that a `Retry-After` header asks for, in milliseconds and never negative.
 * @returns undefined for what is neither seconds nor a date: then nothing was asked
 */
export function retryAfterMs(value: string, now: Date): number | undefined {
  const text = value.trim();
  if (SECONDS.test(text)) return Number(text) * 1_000;
  const at = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
