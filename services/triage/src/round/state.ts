import type { LocalisedText, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { Council, Criteria, events, RoundPhase } from '../../contract/index.ts';

/** The moments at which the phases of a round begin, in the order of the phases. */
export interface RoundDates {
  readonly intakeFrom: string;
  readonly assessmentFrom: string;
  readonly deliberationFrom: string;
  readonly decisionFrom: string;
  readonly publishAt: string;
}

export interface RoundState extends RoundDates {
  readonly title: LocalisedText;
  readonly region: RegionCode;
  readonly criteriaSetId: string;
  readonly criteriaVersion: number;
  /** The criteria as they were when the round was announced; later versions do not touch it. */
  readonly criteria: Criteria;
  readonly council: Council;
  /** The last phase whose beginning was told by an event. Rules go by the dates, not by this. */
  readonly toldPhase: RoundPhase;
}

export type RoundEvent =
  | NewEventOf<typeof events.roundAnnounced, Pick<RoundState, 'title' | 'region' | 'criteria' | 'council'>>
  | NewEventOf<typeof events.roundRescheduled>
  | NewEventOf<typeof events.roundPhaseEntered>
  | NewEventOf<typeof events.roundPublished>;

export const noRound: RoundState = {
  title: { nl: '' },
  region: 'NL',
  criteriaSetId: '',
  criteriaVersion: 0,
  criteria: { knockOuts: [], weighted: [] },
  council: { name: { nl: '' }, chairId: '', memberIds: [], quorumPercent: 100 },
  intakeFrom: '',
  assessmentFrom: '',
  deliberationFrom: '',
  decisionFrom: '',
  publishAt: '',
  toldPhase: 'scheduled',
};

export function evolve(state: RoundState, event: RoundEvent): RoundState {
  switch (event.type) {
    case 'round.announced.v1': {
      const { roundId: _, ...data } = event.data;
      return { ...state, ...data, ...event.kept };
    }
    case 'round.rescheduled.v1': {
      const { roundId: _, ...dates } = event.data;
      return { ...state, ...dates };
    }
    case 'round.phase-entered.v1':
      return { ...state, toldPhase: event.data.phase };
    case 'round.published.v1':
      return { ...state, toldPhase: 'published' };
  }
}

export const rounds = defineAggregate<RoundState, RoundEvent>({
  name: 'round',
  collection: 'rounds',
  param: 'roundId',
  initial: noRound,
  evolve,
  scope: ({ region }) => ({ region, personIds: [] }),
  indexes: [
    { key: { 'state.toldPhase': 1, 'state.intakeFrom': 1 } },
    { key: { 'state.intakeFrom': 1, _id: 1 } },
    { key: { 'state.publishAt': 1, _id: 1 } },
  ],
});
