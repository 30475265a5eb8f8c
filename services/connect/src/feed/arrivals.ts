import { policy } from '@innovatienetwerk/service';
import { told } from '../../contract/index.ts';

/** Every event that others may hear of is put down for the feed. Drafts are nobody's business, and are not kept here. */
export const arrivals = told.map(({ event }) =>
  policy(`tell-${event.aggregate}-${event.name}-v${event.version}`, event, async (happened, { parts }) => {
    if (happened.private !== true) await parts.store.feed().arrive(happened);
  }),
);
