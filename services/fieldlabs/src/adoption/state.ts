import type { NewEventOf, ProvinceCode } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { Adoption, events } from '../../contract/index.ts';

/** Who adopts: of the kinds of organisations, the two that serve readers or those who do. */
export type AdopterKind = 'library' | 'poi';

export interface AdoptionState {
  readonly scaleUpId: string;
  readonly fieldlabId: string;
  readonly organisationId: string;
  readonly kind: AdopterKind;
  readonly province: ProvinceCode;
  readonly status: Adoption['status'] | 'none';
  readonly plannedOn: string;
  readonly liveOn?: string;
  readonly stoppedOn?: string;
  readonly reason?: string;
  /** People reached in a year. */
  readonly reach?: number;
  readonly versionUsed?: string;
  /** How the system knows it from which it was imported. */
  readonly externalKey?: string;
}

export type AdoptionEvent =
  | NewEventOf<typeof events.adoptionPlanned, Pick<AdoptionState, 'kind' | 'externalKey'>>
  | NewEventOf<typeof events.adoptionChanged, Pick<AdoptionState, 'reason' | 'versionUsed'>>;

/** One for each organisation: who stopped and begins again goes on with the same. */
export const adoptionIdOf = (scaleUpId: string, organisationId: string): string =>
  derivedId('adoption', scaleUpId, organisationId);

export const noAdoption: AdoptionState = {
  scaleUpId: '',
  fieldlabId: '',
  organisationId: '',
  kind: 'library',
  province: 'NL-UT',
  status: 'none',
  plannedOn: '',
};

/** What an adoption was planned with, and keeps. */
const lasting = ({ kind, externalKey }: AdoptionState) => ({
  kind,
  ...(externalKey === undefined ? {} : { externalKey }),
});

export function evolve(state: AdoptionState, event: AdoptionEvent): AdoptionState {
  const { adoptionId: _, ...data } = event.data;
  switch (event.type) {
    case 'adoption.planned.v1':
      return { ...state, ...data, ...event.kept, status: 'planned' };
    case 'adoption.changed.v1':
      // What the event does not mention any more is gone, such as the reason of one that is planned again.
      return { ...noAdoption, ...lasting(state), ...data, ...event.kept };
  }
}

export const adoptions = defineAggregate<AdoptionState, AdoptionEvent>({
  name: 'adoption',
  collection: 'adoptions',
  param: 'adoptionId',
  initial: noAdoption,
  evolve,
  scope: ({ province, organisationId }) => ({ region: province, organisationId, personIds: [] }),
  indexes: [
    { key: { 'state.scaleUpId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.province': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
