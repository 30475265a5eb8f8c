import {
  cloudEventSource,
  cloudEventType,
  EVENT_DOMAIN,
  isHeard,
  toCloudEvent,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { hearingFor } from '../hearing.ts';
import { compileFilter, type Attributes } from '../outbound/filter.ts';
import type { SubscriptionState } from '../subscription/state.ts';

/** @param attributes of the event, made once for all who may want it */
export type Match = (event: EventEnvelope, attributes: Attributes) => boolean;

/** The attributes by which filters choose: those of the CloudEvent that are texts. */
export const attributesOf = (event: EventEnvelope): Attributes => {
  const { data: _, ...attributes } = toCloudEvent(event);
  return { ...(attributes as Record<string, string>), domain: EVENT_DOMAIN };
};

/** What a subscription listens to. */
export interface Listening {
  /** The types that it can get at all: by these it is found when something happens. */
  readonly types: ReadonlySet<string>;
  readonly match: Match;
}

/** Within its rights first, then by its wishes. */
export function listeningOf({
  grants,
  types: wished,
  source,
  domain,
  filters,
}: Pick<SubscriptionState, 'grants' | 'types' | 'filters' | 'source' | 'domain'>): Listening {
  const hearing = hearingFor(grants);
  const wanted = new Set(wished);
  const types = new Set(
    [...hearing.keys()].filter((type) => wanted.size === 0 || wanted.has(cloudEventType(type))),
  );
  const passes = compileFilter(filters);
  return {
    types,
    match: (event, attributes) =>
      types.has(event.type) &&
      isHeard(hearing, event) &&
      (source === undefined || source === cloudEventSource(event.context)) &&
      (domain === undefined || domain === EVENT_DOMAIN) &&
      passes(attributes),
  };
}
