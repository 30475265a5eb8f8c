import { isDeepStrictEqual } from 'node:util';
import { refuse, type ProvinceCode } from '@innovatienetwerk/contract';
import { inTurn, type Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import {
  problems,
  type AdoptionChanges,
  type AdoptionLine,
  type AdoptionStatus,
  type NewAdoption,
} from '../../contract/index.ts';
import type { ScaleUpState } from '../scale-up/state.ts';
import { adoptions, type AdopterKind, type AdoptionEvent, type AdoptionState } from './state.ts';

type AdoptionDecision = Decision<AdoptionEvent>;

export interface Adopter {
  readonly kind: AdopterKind;
  readonly province: ProvinceCode;
}

export interface AdoptionFacts {
  readonly scaleUpId: string;
  readonly scaleUp: Pick<ScaleUpState, 'belonging' | 'completedAt'>;
  /** Absent for an organisation that is no library or POI in a province. */
  readonly adopter: Adopter | undefined;
}

export function plan(
  adoptionId: string,
  { organisationId, plannedOn }: NewAdoption,
  { scaleUpId, scaleUp, adopter }: AdoptionFacts,
  externalKey?: string,
): AdoptionDecision {
  if (scaleUp.completedAt === undefined) return refuse(problems.adoptionTooEarly);
  if (adopter === undefined) return refuse(problems.notAnAdopter);
  const { fieldlabId } = scaleUp.belonging;
  const { kind, province } = adopter;
  return [
    {
      type: 'adoption.planned.v1',
      data: { adoptionId, scaleUpId, fieldlabId, organisationId, province, plannedOn },
      kept: { kind, ...(externalKey === undefined ? {} : { externalKey }) },
    },
  ];
}

const nextSteps: Readonly<Record<AdoptionStatus | 'none', readonly AdoptionStatus[]>> = {
  none: [],
  planned: ['planned', 'live', 'stopped'],
  live: ['live', 'stopped'],
  stopped: ['stopped', 'planned'],
};

type Content = Omit<
  AdoptionState,
  'scaleUpId' | 'fieldlabId' | 'organisationId' | 'province' | 'kind' | 'externalKey'
>;

/** One that is planned again begins anew: when it was live, and why it stopped, is over. */
function startOf({ state, status }: { state: AdoptionState; status: AdoptionStatus }): Content {
  const { status: before, plannedOn, liveOn, stoppedOn, reason, reach, versionUsed } = state;
  const isAnew = before === 'stopped' && status === 'planned';
  if (isAnew) return { status, plannedOn };
  return {
    status,
    plannedOn,
    ...(liveOn === undefined ? {} : { liveOn }),
    ...(stoppedOn === undefined ? {} : { stoppedOn }),
    ...(reason === undefined ? {} : { reason }),
    ...(reach === undefined ? {} : { reach }),
    ...(versionUsed === undefined ? {} : { versionUsed }),
  };
}

/** The fields that are missing in a state, that do not belong to it, or that say that something of tomorrow happened. */
function unfit({ status, liveOn, stoppedOn, reason }: Content, today: string): readonly string[] {
  const isGone = (day: string | undefined): boolean => day !== undefined && day <= today;
  const checks: readonly (readonly [name: string, fits: boolean])[] = [
    ['liveOn', status === 'live' ? isGone(liveOn) : status === 'planned' ? liveOn === undefined : true],
    [
      'stoppedOn',
      status === 'stopped' ? isGone(stoppedOn) && (stoppedOn ?? '') >= (liveOn ?? '') : !stoppedOn,
    ],
    ['reason', status === 'stopped' ? reason !== undefined : reason === undefined],
  ];
  return checks.filter(([, fits]) => !fits).map(([name]) => name);
}

export function change(
  adoptionId: string,
  state: AdoptionState,
  changes: AdoptionChanges,
  now: Date,
): AdoptionDecision {
  const { status: from } = state;
  const to = changes.status ?? (from === 'none' ? 'planned' : from);
  if (!nextSteps[from].includes(to)) return refuse(problems.adoptionStep, { from, to });
  const content: Content = { ...startOf({ state, status: to }), ...changes, status: to };
  const faulty = unfit(content, dayOf(now));
  const replanned = from === 'stopped' && to === 'planned' && changes.plannedOn === undefined;
  const names = [...faulty, ...(replanned ? ['plannedOn'] : [])];
  if (names.length > 0) {
    const faults = names.map((name) => ({ in: 'body', name, code: 'incomplete' }) as const);
    return refuse(problems.adoptionIncomplete, {}, faults);
  }
  const { kind: _, ...rest } = state;
  if (isDeepStrictEqual({ ...rest, ...content }, rest)) return [];
  const { scaleUpId, fieldlabId, organisationId, province } = state;
  const { reason, versionUsed, status: __, ...told } = content;
  return [
    {
      type: 'adoption.changed.v1',
      data: { adoptionId, scaleUpId, fieldlabId, organisationId, province, status: to, ...told },
      kept: {
        ...(reason === undefined ? {} : { reason }),
        ...(versionUsed === undefined ? {} : { versionUsed }),
      },
    },
  ];
}

/** An adoption as a line of an import says that it is: planned where it is new, and brought to the state that the line names. */
export function bring(
  adoptionId: string,
  before: AdoptionState,
  { externalKey, scaleUpId: _, organisationId, plannedOn, ...progress }: AdoptionLine,
  facts: AdoptionFacts,
  now: Date,
): AdoptionDecision {
  return inTurn(
    adoptions,
    before,
    ({ status }) =>
      status === 'none' ? plan(adoptionId, { organisationId, plannedOn }, facts, externalKey) : [],
    (state) => change(adoptionId, state, { plannedOn, ...progress }, now),
  );
}
