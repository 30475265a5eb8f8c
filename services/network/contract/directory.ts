import { defineView, on, type DelegationRecord } from '@innovatienetwerk/contract';
import { delegationRecorded, delegationRevoked } from './events.ts';

/** Which organisation may act for which: the copy that every service keeps to judge requests made on behalf. */
export const delegationsView = defineView<DelegationRecord>({
  name: 'delegations',
  indexes: [{ key: { organisationId: 1 } }],
  handlers: [
    on(delegationRecorded, ({ data: { delegationId: _, ...record } }) => ({ set: record })),
    on(delegationRevoked, () => ({ remove: true })),
  ],
});
