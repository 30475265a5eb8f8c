import type { IncomingHttpHeaders } from 'node:http';
import type { Fault } from '@innovatienetwerk/contract';
import type { Route } from './routes.ts';

/** Visible ASCII: what can be compared byte by byte everywhere. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const MAX_KEY_LENGTH = 255;
/** A strong entity tag as this platform makes them. `*` and weak tags name no version and so protect nothing. */
const STRONG_TAG = /^"([\w.-]{1,64})"$/;

const NONE: readonly Fault[] = [];

const headerFault = (name: string, code: string, parameters?: Fault['parameters']): Fault => ({
  in: 'header',
  name,
  code,
  ...(parameters === undefined ? {} : { parameters }),
});

function keyFault(key: string | undefined, isRequired: boolean): Fault | undefined {
  if (key === undefined && !isRequired) return undefined;
  if (key === undefined || key === '') return headerFault('Idempotency-Key', 'required');
  if (key.length > MAX_KEY_LENGTH)
    return headerFault('Idempotency-Key', 'maxLength', { limit: MAX_KEY_LENGTH });
  return KEY.test(key) ? undefined : headerFault('Idempotency-Key', 'pattern');
}

/** The faults in the headers that an operation asks for. A missing `If-Match` is not one: it has its own answer, 428. */
export function headerFaults(route: Route, headers: IncomingHttpHeaders): readonly Fault[] {
  if (!route.takesKey && !route.needsIfMatch) return NONE;
  const faults: Fault[] = [];
  const key = headers['idempotency-key'] as string | undefined;
  const fault = route.takesKey ? keyFault(key, route.needsKey) : undefined;
  if (fault !== undefined) faults.push(fault);
  const ifMatch = headers['if-match'];
  if (route.needsIfMatch && ifMatch !== undefined && !STRONG_TAG.test(ifMatch)) {
    faults.push(headerFault('If-Match', 'pattern'));
  }
  return faults;
}

/** The version in an entity tag. */
export const versionOf = (tag: string): string => tag.slice(1, -1);

/** Whether the client has this version already. The comparison is weak, as RFC 9110 asks for `If-None-Match`. */
export function isUnchanged(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
