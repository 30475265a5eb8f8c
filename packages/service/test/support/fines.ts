import { refuse, type EventEnvelope, type NewEventOf } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import { defineAggregate, defineService, derivedId, policy, read, type Decision } from '../../src/index.ts';
import {
  fineOperations as operations,
  finesContract,
  loansView,
  opened,
  renewed,
  tooLong,
  type charged,
  type raised,
} from './contracts.ts';

interface FineState {
  readonly raises: readonly number[];
}
type FineEvent = NewEventOf<typeof charged> | NewEventOf<typeof raised>;

export const fines = defineAggregate<FineState, FineEvent>({
  name: 'fine',
  collection: 'fines',
  param: 'fineId',
  initial: { raises: [] },
  evolve: (state, event) =>
    event.type === 'fine.raised.v1' ? { raises: [...state.raises, event.data.days] } : state,
  scope: () => ({ region: 'NL', personIds: [] }),
});

/** The fines of one loan: one for its reader and one for the library. */
export const fineIdsOf = (loanId: string): readonly [string, string] => [
  derivedId('fine', loanId, 'reader'),
  derivedId('fine', loanId, 'library'),
];

/** A renewal of this many days is refused as long as the rule stands. */
export const REFUSED_DAYS = 13;

export interface FineHooks {
  /** Runs in the policy before its effect; what it throws is a failure of the attempt. */
  readonly beforeEffect?: (event: EventEnvelope) => Promise<void> | void;
  /** Runs after the effect on the first of the two fines and before that on the second. */
  readonly betweenEffects?: () => Promise<void> | void;
  /** Whether the rule against thirteen days stands. */
  readonly refuses?: () => boolean;
}

export const finesService = (hooks: FineHooks = {}) =>
  defineService({
    contract: finesContract,
    aggregates: [fines],
    handlers: {
      getFine: read(operations.getFine, fines, {
        view: ({ id, state }: Stored<FineState>) => ({ id, raises: [...state.raises] }),
      }),
    },
    policies: [
      policy('charge', opened, async (event, { create }) => {
        await hooks.beforeEffect?.(event);
        for (const fineId of fineIdsOf(event.data.loanId)) {
          // oxlint-disable-next-line no-await-in-loop -- one event, two objects of one kind
          await create(fines, fineId, (): Decision<FineEvent> => [
            { type: 'fine.charged.v1', data: { fineId } },
          ]);
        }
      }),
      policy('raise', renewed, async (event, { change }) => {
        await hooks.beforeEffect?.(event);
        const { loanId, days } = event.data;
        for (const fineId of fineIdsOf(loanId)) {
          // oxlint-disable-next-line no-await-in-loop -- one event, two objects of one kind
          await change(fines, fineId, (): Decision<FineEvent> =>
            days === REFUSED_DAYS && (hooks.refuses?.() ?? true)
              ? refuse(tooLong)
              : [{ type: 'fine.raised.v1', data: { fineId, days } }],
          );
          // oxlint-disable-next-line no-await-in-loop
          if (fineId === fineIdsOf(loanId)[0]) await hooks.betweenEffects?.();
        }
      }),
    ],
    views: [loansView],
  });
