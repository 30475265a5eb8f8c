import { defineView, on } from '@innovatienetwerk/contract';
import { events as experts } from '@innovatienetwerk/experts/contract';

/** A request for an expert for which nobody was found yet; one that was filled or closed is no longer here. */
export interface ExpertRequest {
  readonly _id: string;
  readonly fieldlabId: string;
  readonly status: 'open' | 'unfilled';
  /** Of the state it is in. */
  readonly since: string;
}

export const expertRequestsView = defineView<ExpertRequest>({
  name: 'expert-requests',
  indexes: [{ key: { fieldlabId: 1, since: 1 } }],
  handlers: [
    on(experts.requestOpened, ({ time, data: { fieldlabId } }) => ({
      set: { fieldlabId, status: 'open', since: time },
    })),
    on(experts.requestUnfilled, ({ time, data: { fieldlabId } }) => ({
      set: { fieldlabId, status: 'unfilled', since: time },
    })),
    on(experts.requestFilled, () => ({ remove: true })),
    on(experts.requestClosed, () => ({ remove: true })),
  ],
});
