import { hearingOf, type Grant, type Hearing } from '@innovatienetwerk/contract';
import { LRUCache } from 'lru-cache';
import { told } from '../contract/index.ts';

/** What is worked out for this many sets of grants is kept: a set is some hundred types, and a reader asks for page after page. */
const REMEMBERED = 200;

const known = new LRUCache<string, ReadonlyMap<string, Hearing>>({ max: REMEMBERED });

/**
 * What somebody may hear of each type. It follows from the grants and the contracts alone, so what was worked out once holds for all who
 * have the same grants.
 */
export function hearingFor(grants: readonly Grant[]): ReadonlyMap<string, Hearing> {
  const key = JSON.stringify(grants);
  const hearing = known.get(key) ?? hearingOf(told, grants);
  known.set(key, hearing);
  return hearing;
}
