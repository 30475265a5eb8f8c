import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { problems, type NewMeasurement } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { MeasurementEvent, MeasurementState } from './state.ts';

export interface MeasurementFacts {
  readonly goalId: string;
  readonly belonging: Belonging;
  /** The measurement that this one corrects, when there is one with that id. */
  readonly superseded: MeasurementState | undefined;
  /** How another system knows it. */
  readonly externalKey?: string;
}

export function record(
  measurementId: string,
  content: NewMeasurement,
  { goalId, belonging, superseded, externalKey }: MeasurementFacts,
  now: Date,
): Decision<MeasurementEvent> {
  const { indicatorCode, value, measuredOn, kind, evidenceType, supersedesId } = content;
  if (measuredOn > dayOf(now)) return refuse(problems.measuredInFuture, { day: measuredOn });
  const corrects = superseded?.goalId === goalId && superseded.content.indicatorCode === indicatorCode;
  if (supersedesId !== undefined && !corrects) return refuse(problems.supersedesOther);
  return [
    {
      type: 'measurement.recorded.v1',
      data: {
        measurementId,
        goalId,
        fieldlabId: belonging.fieldlabId,
        indicatorCode,
        value,
        measuredOn,
        kind,
        evidenceType,
        ...(supersedesId === undefined ? {} : { supersedesId }),
      },
      kept: { belonging, content, ...(externalKey === undefined ? {} : { externalKey }) },
    },
  ];
}
