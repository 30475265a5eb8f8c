import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, NewMeasurement } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface MeasurementState {
  readonly goalId: string;
  readonly belonging: Belonging;
  readonly content: NewMeasurement;
  /** How the system knows it from which it was imported. */
  readonly externalKey?: string;
}

export type MeasurementEvent = NewEventOf<
  typeof events.measurementRecorded,
  Omit<MeasurementState, 'goalId'>
>;

/** A correction has an id that follows from what it corrects, so that nothing is corrected twice. */
export const correctionIdOf = (measurementId: string): string =>
  derivedId('measurement', 'correction', measurementId);

/** The ids of a measurement and of what may have corrected it, one after another. */
export const correctionIdsFrom = (measurementId: string, count: number): readonly string[] =>
  Array.from({ length: count }).reduce<readonly string[]>(
    (ids) => [...ids, correctionIdOf(ids.at(-1) ?? measurementId)],
    [measurementId],
  );

export const noMeasurement: MeasurementState = {
  goalId: '',
  belonging: nowhere,
  content: {
    indicatorCode: '',
    value: 0,
    measuredOn: '',
    kind: 'interim',
    source: '',
    evidenceType: 'inferred',
  },
};

export const measurements = defineAggregate<MeasurementState, MeasurementEvent>({
  name: 'measurement',
  collection: 'measurements',
  param: 'measurementId',
  initial: noMeasurement,
  evolve: (_, { data: { goalId }, kept }) => ({ goalId, ...kept }),
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.goalId': 1, 'state.content.measuredOn': 1, _id: 1 } },
    { key: { 'state.goalId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
  ],
});
