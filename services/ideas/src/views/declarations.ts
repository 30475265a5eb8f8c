import { defineView, on } from '@innovatienetwerk/contract';
import { events as triage } from '@innovatienetwerk/triage/contract';

/** Which member of the council declared what about which idea: it decides whether they may read it. */
export interface Declaration {
  readonly _id: string;
  readonly ideaId: string;
  readonly memberId: string;
  readonly conflict: boolean;
}

export const declarationsView = defineView<Declaration>({
  name: 'declarations',
  indexes: [{ key: { ideaId: 1, memberId: 1 } }],
  handlers: [
    on(triage.interestDeclared, ({ data: { ideaId, memberId, conflict } }) => ({
      set: { ideaId, memberId, conflict },
    })),
  ],
});
