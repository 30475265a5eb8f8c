import type { NewEventOf, Scope } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, ReminderWord, TermExtension, TermSuspension } from '../../contract/index.ts';
import { dueOn, type Term } from './clock.ts';
import { withReminders } from './reminders.ts';

export interface DecisionTermState extends Term {
  readonly applicationId: string;
  readonly callId: string;
  readonly organisationId: string;
  /** That of the application: who sees the one sees the other. */
  readonly place: Scope;
  readonly suspensions: readonly TermSuspension[];
  readonly extensions: readonly TermExtension[];
  readonly metOn?: string;
  /** The last day, as far as it is known while the clock stands still. */
  readonly dueOn: string;
  /** The last reminder of this last day. */
  readonly told?: ReminderWord;
  /** When the next reminder is due; absent while the clock stands still and when nothing is left to tell. */
  readonly nextOn?: string;
}

interface Reason {
  readonly reason: string;
}

export type DecisionTermEvent =
  | NewEventOf<typeof events.termStarted, { readonly place: Scope }>
  | NewEventOf<typeof events.termSuspended, Reason>
  | NewEventOf<typeof events.termResumed>
  | NewEventOf<typeof events.termExtended, Reason & { readonly extendedOn: string }>
  | NewEventOf<typeof events.termReminded>
  | NewEventOf<typeof events.termMet>;

export const noTerm: DecisionTermState = {
  applicationId: '',
  callId: '',
  organisationId: '',
  place: { region: 'NL', personIds: [] },
  startsOn: '',
  weeks: 0,
  suspensions: [],
  extensions: [],
  dueOn: '',
};

/** The suspension that still lasts. */
export const openSuspension = ({ suspensions }: Pick<DecisionTermState, 'suspensions'>) =>
  suspensions.find(({ untilOn }) => untilOn === undefined);

function changed(state: DecisionTermState, event: DecisionTermEvent): DecisionTermState {
  switch (event.type) {
    case 'decision-term.started.v1':
      return { ...state, ...event.data, ...event.kept };
    case 'decision-term.suspended.v1': {
      const suspension = { fromOn: event.data.fromOn, reason: event.kept.reason };
      return { ...state, suspensions: [...state.suspensions, suspension] };
    }
    case 'decision-term.resumed.v1': {
      const { untilOn, dueOn: due } = event.data;
      const suspensions = state.suspensions.map((one) => ({ untilOn, ...one }));
      return { ...state, suspensions, dueOn: due };
    }
    case 'decision-term.extended.v1': {
      const { weeks, dueOn: due } = event.data;
      return { ...state, extensions: [...state.extensions, { weeks, ...event.kept }], dueOn: due };
    }
    case 'decision-term.reminded.v1':
      return { ...state, told: event.data.when };
    case 'decision-term.met.v1':
      return { ...state, metOn: event.data.metOn, dueOn: dueOn(state, event.data.metOn) };
  }
}

export const evolve = (state: DecisionTermState, event: DecisionTermEvent): DecisionTermState => {
  const after = changed(state, event);
  return withReminders(after, state, after.metOn === undefined && openSuspension(after) === undefined);
};

export const decisionTerms = defineAggregate<DecisionTermState, DecisionTermEvent>({
  name: 'decision-term',
  collection: 'decision-terms',
  // The term has no name of its own: an application has one.
  param: 'applicationId',
  initial: noTerm,
  evolve,
  scope: ({ place }) => place,
  indexes: [{ key: { 'state.nextOn': 1, _id: 1 } }],
});
