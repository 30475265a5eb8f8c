import {
  cloudEventSource,
  cloudEventType,
  EVENT_DOMAIN,
  hearingOf,
  isHeard,
  toCloudEvent,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { told } from '../../contract/index.ts';
import { compileFilter, type Attributes } from '../outbound/filter.ts';
import type { SubscriptionState } from '../subscription/state.ts';

/** @param attributes of the event, made once for all who may want it */
export type Match = (event: EventEnvelope, attributes: Attributes) => boolean;

type Listening = Pick<SubscriptionState, 'grants' | 'types' | 'filters' | 'source' | 'domain'>;

/** The attributes by which filters choose: those of the CloudEvent that are texts. */
export const attributesOf = (event: EventEnvelope): Attributes => {
  const { data: _, ...attributes } = toCloudEvent(event);
  return { ...(attributes as Record<string, string>), domain: EVENT_DOMAIN };
};

/** The types that a subscription can get at all: by these it is found when something happens. */
export function typesOf({ grants, types }: Listening): readonly string[] {
  const heard = [...hearingOf(told, grants).keys()];
  if (types.length === 0) return heard;
  const wanted = new Set(types);
  return heard.filter((type) => wanted.has(cloudEventType(type)));
}

/** Whether an event is for a subscription: within its rights first, then by its wishes. */
export function matchOf(listening: Listening): Match {
  const { grants, source, domain, filters } = listening;
  const hearing = hearingOf(told, grants);
  const types = new Set(typesOf(listening));
  const passes = compileFilter(filters);
  return (event, attributes) =>
    types.has(event.type) &&
    isHeard(hearing, event) &&
    (source === undefined || source === cloudEventSource(event.context)) &&
    (domain === undefined || domain === EVENT_DOMAIN) &&
    passes(attributes);
}
