import { effectiveGrants, type RegionCode } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Subscription } from '../../contract/index.ts';
import type { SubscriptionState } from './state.ts';

/** The provinces from which it hears; who hears from the whole country hears from everywhere. */
function regionsOf({ grants }: SubscriptionState): RegionCode[] {
  const actor = { subjectId: '', clientId: '', grants };
  const heard = effectiveGrants(operations.listEvents.allow, actor).flatMap(({ reach, regions }) =>
    reach === 'all' ? (['NL'] as const) : regions,
  );
  return heard.includes('NL') ? ['NL'] : [...new Set(heard)];
}

export function toSubscription({ id, state, createdAt, updatedAt }: Stored<SubscriptionState>): Subscription {
  const { source, domain, subscriberReference, caretakerIds, maxPerMinute, credential, stopReason } = state;
  return {
    id,
    protocol: 'HTTP',
    organisationId: state.organisationId,
    sink: state.sink,
    ...(source === undefined ? {} : { source }),
    ...(domain === undefined ? {} : { domain }),
    types: [...state.types],
    filters: [...state.filters] as Subscription['filters'],
    ...(subscriberReference === undefined ? {} : { subscriberReference }),
    headers: [...state.headers],
    ...(caretakerIds === undefined ? {} : { caretakerIds: [...caretakerIds] }),
    ...(maxPerMinute === undefined ? {} : { maxPerMinute }),
    credential: credential?.kind ?? 'none',
    regions: regionsOf(state),
    status: state.status,
    ...(stopReason === undefined ? {} : { stopReason }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
