import { languages, type Language } from '@innovatienetwerk/contract';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Clients send few different Accept headers, so each is judged once. */
const judged = new LRUCache<string, boolean>({ max: 200 });

const ANSWER_TYPES = ['application/json', 'application/problem+json'];

/** A client that asks for JSON "in UTF-8" asks for JSON: JSON has no other encoding. */
const withoutCharset = (accept: string): string => accept.replace(/;\s*charset="?utf-8"?/gi, '');

function judge(accept: string): boolean {
  const types = new Negotiator({ headers: { accept: withoutCharset(accept) } }).mediaTypes(ANSWER_TYPES);
  return types.length > 0;
}

/** Whether the API's JSON is among what the client takes; `q=0` means that it is not. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return true;
  const known = judged.get(accept);
  if (known !== undefined) return known;
  const verdict = judge(accept);
  judged.set(accept, verdict);
  return verdict;
}

/** Whether a client that can have an answer as JSON or in another form prefers the other. */
export const prefersType = (accept: string | undefined, otherType: string): boolean =>
  accept !== undefined &&
  preferredType(withoutCharset(accept), ['application/json', otherType]) === otherType;

/** Which of the types a client prefers; the first one when it takes none of them. */
export function preferredType<T extends string>(accept: string | undefined, types: readonly [T, ...T[]]): T {
  const chosen = new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaType([...types]);
  return (chosen as T | undefined) ?? types[0];
}

/** The language for texts; Dutch when the client asks for neither of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'nl';
  const chosen = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).language([...languages]);
  return chosen === 'en' ? 'en' : 'nl';
}

const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i;
const JSON_OR_MERGE_PATCH = /^application\/(?:merge-patch\+)?json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i;

/** Whether a body of this type can be read. A PATCH may also say what its JSON is: a merge patch (RFC 7396). */
export function isReadable(contentType: string, method: string): boolean {
  if (contentType === 'application/json') return true;
  return (method === 'PATCH' ? JSON_OR_MERGE_PATCH : JSON_TYPE).test(contentType);
}
