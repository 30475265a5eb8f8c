import type { ReachQuery, Scope } from './actor.ts';

/**
 * Where an object lay before. Who had it within reach there and has it no longer must be told that it is gone; nobody else may
 * hear of it.
 */
export interface FormerScope {
  readonly regions: readonly string[];
  readonly organisationIds: readonly string[];
  readonly personIds: readonly string[];
  /** The sequence of the event by which it last left somebody's reach. What happened later is no news to who lost it then. */
  readonly upTo: number;
}

/** The last ones are remembered; an object that wandered further than this tells the first of its readers nothing. */
const MAX_REMEMBERED = 200;

const NOWHERE: FormerScope = { regions: [], organisationIds: [], personIds: [], upTo: 0 };

/** Where a scope lets others find the object. A private one is found by its own persons only. */
function placesOf({
  region,
  organisationId,
  personIds,
  private: isPrivate,
}: Scope): Omit<FormerScope, 'upTo'> {
  const shown = isPrivate !== true;
  return {
    regions: shown ? [region] : [],
    organisationIds: shown && (organisationId ?? '') !== '' ? [organisationId ?? ''] : [],
    personIds,
  };
}

const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const excluded = new Set(others);
  return some.filter((one) => !excluded.has(one));
};

/** Those that were known and those that left now, without those where it lies (again). */
const remembered = (known: readonly string[], before: readonly string[], now: readonly string[]) =>
  without([...new Set([...known, ...before])], now).slice(-MAX_REMEMBERED);

/**
 * Where an object lay before, after one more change of it.
 * @param sequence that of the last event of the change
 * @returns undefined while it has never left anybody's reach
 */
export function formerScope(
  known: FormerScope | undefined,
  before: Scope,
  after: Scope,
  sequence: number,
): FormerScope | undefined {
  const [from, to] = [placesOf(before), placesOf(after)];
  const left =
    without(from.regions, to.regions).length +
    without(from.organisationIds, to.organisationIds).length +
    without(from.personIds, to.personIds).length;
  if (left === 0 && known === undefined) return undefined;
  const { regions, organisationIds, personIds, upTo } = known ?? NOWHERE;
  return {
    regions: remembered(regions, from.regions, to.regions),
    organisationIds: remembered(organisationIds, from.organisationIds, to.organisationIds),
    personIds: remembered(personIds, from.personIds, to.personIds),
    upTo: left === 0 ? upTo : sequence,
  };
}

/** Whether this reader could see the object where it lay before. */
export const wasWithinReach = (reach: ReachQuery, former: FormerScope): boolean =>
  (reach.everything && former.regions.length > 0) ||
  reach.regions.some((region) => former.regions.includes(region)) ||
  reach.organisationIds.some((id) => former.organisationIds.includes(id)) ||
  (reach.personId !== undefined && former.personIds.includes(reach.personId));
