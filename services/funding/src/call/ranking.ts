import { createHash } from 'node:crypto';
import { refuse, type Fault, type Money } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { compare } from '@innovatienetwerk/values';
import {
  problems,
  type CallTerms,
  type NewRanking,
  type ScoredApplication,
  type TieRule,
} from '../../contract/index.ts';
import { fill } from './line.ts';
import { evolve, type CallEvent, type CallState, type Receipt } from './state.ts';
import { statusAt } from './status.ts';

/** An event stays small enough for every listener: a long ranking is told in parts. */
const BATCH = 100;

export interface Scored {
  readonly receipt: Receipt;
  /** Σ weight × points: a whole number, so that no two scores are equal or different by rounding. */
  readonly weighted: number;
}

/** Anybody who knows the seed can repeat the lot: the order of the digests of seed and application. */
export const lotOf = (seed: string, applicationId: string): string =>
  createHash('sha256').update(`${seed}/${applicationId}`).digest('hex');

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const ties: Readonly<Record<TieRule, (one: Receipt, other: Receipt, seed: string) => number>> = {
  'earlier-arrival': () => 0,
  'smaller-amount': (one, other) => compare(one.requested, other.requested),
  lot: (one, other, seed) => byText(lotOf(seed, one.applicationId), lotOf(seed, other.applicationId)),
};

/** The highest score first; equal scores by the rule of the call, and in the end by arrival. */
export const inOrder = (scored: readonly Scored[], rule: TieRule, seed = ''): readonly Scored[] =>
  scored.toSorted(
    (one, other) =>
      other.weighted - one.weighted ||
      ties[rule](one.receipt, other.receipt, seed) ||
      one.receipt.position - other.receipt.position,
  );

export const weightedScore = (criteria: CallTerms['criteria'], scores: ScoredApplication['scores']): number =>
  criteria.reduce(
    (total, { code, weight }) =>
      total + weight * (scores.find(({ criterion }) => criterion === code)?.points ?? 0),
    0,
  );

const weightOf = (criteria: CallTerms['criteria']): number =>
  criteria.reduce((total, { weight }) => total + weight, 0);

/** Those on whom nothing is decided and who have no place by arrival; an earlier ranking may be replaced. */
const toRank = ({ receipts }: CallState): readonly Receipt[] =>
  receipts.filter(({ state, rank }) => state === 'waiting' || (state === 'reserved' && rank !== undefined));

function faultsIn(state: CallState, { applications }: NewRanking): readonly Fault[] {
  const codes = state.terms.criteria.map(({ code }) => code).toSorted();
  const wanted = new Set(toRank(state).map(({ applicationId }) => applicationId));
  const given = applications.map(({ applicationId }) => applicationId);
  const faults = applications.flatMap(({ applicationId, scores }, index): Fault[] => {
    const name = `applications.${index}`;
    const known = wanted.has(applicationId) && given.indexOf(applicationId) === index;
    const scored = scores.map(({ criterion }) => criterion).toSorted();
    return [
      ...(known ? [] : [{ in: 'body', name: `${name}.applicationId`, code: 'reference' } as const]),
      ...(scored.join() === codes.join()
        ? []
        : [
            {
              in: 'body',
              name: `${name}.scores`,
              code: 'enum',
              parameters: { allowed: codes.join(', ') },
            } as const,
          ]),
    ];
  });
  const missing = [...wanted].filter((applicationId) => !given.includes(applicationId));
  return [
    ...faults,
    ...missing.map((applicationId) => ({ in: 'body', name: applicationId, code: 'required' }) as const),
  ];
}

function mayRank(state: CallState, ranking: NewRanking, now: Date) {
  const { window, distribution } = state.terms;
  if (distribution.method === 'first-come') return refuse(problems.noRanking);
  if (statusAt(window, now) !== 'closed')
    return refuse(problems.callNotClosed, { closesAt: window.closesAt });
  if (state.receipts.some(({ state: where, rank }) => where === 'awarded' && rank !== undefined))
    return refuse(problems.rankedAlready);
  if (distribution.ties === 'lot' && ranking.lotSeed === undefined) return refuse(problems.lotNeedsSeed);
  const faults = faultsIn(state, ranking);
  return faults.length === 0 ? undefined : refuse(problems.rankingIncomplete, {}, faults);
}

interface Entry {
  readonly applicationId: string;
  readonly rank?: number;
  readonly reserved?: Money;
}

type Ranked = Extract<CallEvent, { type: 'call.ranked.v1' }>;

const batches = (
  state: CallState,
  entries: readonly Entry[],
  totals: readonly number[],
  seed: string | undefined,
  now: Date,
): readonly Ranked[] =>
  Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, index) => ({
    type: 'call.ranked.v1',
    data: {
      callId: state.id,
      batch: index + 1,
      ...(seed === undefined ? {} : { lotSeed: seed }),
      applications: entries.slice(index * BATCH, (index + 1) * BATCH),
    },
    kept: { rankedAt: now.toISOString(), totals: totals.slice(index * BATCH, (index + 1) * BATCH) },
  }));

/** Orders what was scored, and sets money aside for as many, from the top, as the ceiling allows. */
export function rank(state: CallState, ranking: NewRanking, now: Date): Decision<CallEvent> {
  const refused = mayRank(state, ranking, now);
  if (refused !== undefined) return refused;
  const { criteria, minScore = 0, distribution } = state.terms;
  const weight = weightOf(criteria);
  const scoresOf = new Map(ranking.applications.map(({ applicationId, scores }) => [applicationId, scores]));
  const scored = toRank(state).map((receipt) => ({
    receipt,
    weighted: weightedScore(criteria, scoresOf.get(receipt.applicationId) ?? []),
  }));
  const ordered = inOrder(scored, distribution.ties, ranking.lotSeed);
  const totals = ordered.map(({ weighted }) => Math.floor((weighted * 100) / weight));
  const ranks = ordered.map(({ receipt: { applicationId }, weighted }, index): Entry =>
    weighted < minScore * weight ? { applicationId } : { applicationId, rank: index + 1 },
  );
  const before = batches(state, ranks, totals, ranking.lotSeed, now).reduce<CallState>(evolve, state);
  const places = new Map(fill(before).map(({ receipt, amount }) => [receipt.applicationId, amount]));
  const entries = ranks.map((entry) => {
    const reserved = places.get(entry.applicationId);
    places.delete(entry.applicationId);
    return reserved === undefined ? entry : { ...entry, reserved };
  });
  return [...batches(state, entries, totals, ranking.lotSeed, now), ...toppedUp(state, places)];
}

/** Who had a place by arrival in part goes before the ranking, and gets what was lacking from the whole ceiling. */
const toppedUp = (state: CallState, places: ReadonlyMap<string, Money>): readonly CallEvent[] =>
  state.receipts.flatMap(({ applicationId, position }) => {
    const amount = places.get(applicationId);
    return amount === undefined
      ? []
      : [
          {
            type: 'call.place-reserved.v1',
            data: { callId: state.id, applicationId, position, amount },
          } as const,
        ];
  });
