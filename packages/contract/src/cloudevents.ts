import type { EventEnvelope } from './event.ts';
import { regionCodes, regionToken, type RegionCode } from './region.ts';

/**
 * The NL GOV profile for CloudEvents 1.0: https://logius-standaarden.github.io/NL-GOV-profile-for-CloudEvents/
 * `source` is a URN with the organisation's OIN; `type` is reverse DNS with one version number; `sequence` counts
 * per aggregate and starts at 1.
 */
const TYPE_PREFIX = 'nl.bibliotheken.innovatie.';

/** The OIN under which the platform publishes. A production environment sets its own with `PLATFORM_OIN`. */
export const DEFAULT_OIN = '00000004000000000000';

export const cloudEventType = (type: string): string => TYPE_PREFIX + type;
export const cloudEventSource = (context: string, oin: string = DEFAULT_OIN): string =>
  `urn:nld:oin:${oin}:systeem:${context}`;

/** The subject on which an event is published: `evt.<context>.<region>.<aggregate>.<event>.v<N>`. */
export const eventSubject = (event: Pick<EventEnvelope, 'context' | 'region' | 'type'>): string =>
  `evt.${event.context}.${regionToken(event.region)}.${event.type}`;

/** The JetStream stream of a service. */
export const eventStream = (context: string): string => `EVT_${context.toUpperCase()}`;

/** Binary mode: attributes as `ce-` headers, the data as the body of the message. */
export function toCloudEventHeaders(event: EventEnvelope, oin?: string): Record<string, string> {
  return {
    'ce-specversion': '1.0',
    'ce-id': event.id,
    'ce-source': cloudEventSource(event.context, oin),
    'ce-type': cloudEventType(event.type),
    'ce-time': event.time,
    'ce-datacontenttype': 'application/json',
    'ce-sequence': String(event.sequence),
    'ce-sequencetype': 'Integer',
    'ce-aggregate': event.aggregate,
    'ce-aggregateid': event.aggregateId,
    'ce-region': event.region,
    ...(event.organisationId === undefined ? {} : { 'ce-organisationid': event.organisationId }),
    ...(event.private === undefined ? {} : { 'ce-private': 'true' }),
    ...(event.actorId === undefined ? {} : { 'ce-actorid': event.actorId }),
    ...(event.causationId === undefined ? {} : { 'ce-causationid': event.causationId }),
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  };
}

/** Structured mode: one JSON object, `application/cloudevents+json`. */
export function toCloudEvent(event: EventEnvelope, oin?: string): Record<string, unknown> {
  const attributes = Object.entries(toCloudEventHeaders(event, oin))
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice(3), value]);
  return { ...Object.fromEntries(attributes), data: event.data };
}

/** The domain of all events of the platform, as the VNG standard for notifications asks. */
export const EVENT_DOMAIN = 'nl.bibliotheken.innovatie';

/** An event as others get it: without who did it, and without what only the platform itself must know. */
export function toPublicCloudEvent(event: EventEnvelope, oin?: string): Record<string, unknown> {
  const { actorid: _, private: __, data, ...attributes } = toCloudEvent(event, oin);
  return {
    ...attributes,
    domain: EVENT_DOMAIN,
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    data,
  };
}

/**
 * Reads an event back from its headers and body.
 * @throws {TypeError} naming the first attribute that is missing or wrong; such a message is not ours to process.
 */
export function fromCloudEventHeaders(
  header: (name: string) => string | undefined,
  data: unknown,
): EventEnvelope {
  const required = (name: string): string => {
    const value = header(`ce-${name}`);
    if (value === undefined || value === '') throw new TypeError(`CloudEvents attribute ${name} is missing`);
    return value;
  };
  const type = required('type');
  if (!type.startsWith(TYPE_PREFIX))
    throw new TypeError('CloudEvents attribute type is not of this platform');
  const sequence = Number(required('sequence'));
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new TypeError('CloudEvents attribute sequence is no count');
  const region = required('region') as RegionCode;
  if (!regionCodes.includes(region)) throw new TypeError('CloudEvents attribute region is unknown');
  const organisationId = header('ce-organisationid');
  return {
    id: required('id'),
    type: type.slice(TYPE_PREFIX.length),
    context: required('source').split(':').at(-1) ?? '',
    aggregate: required('aggregate'),
    aggregateId: required('aggregateid'),
    sequence,
    region,
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(header('ce-private') === 'true' ? { private: true } : {}),
    time: required('time'),
    traceparent: header('traceparent'),
    causationId: header('ce-causationid'),
    actorId: header('ce-actorid'),
    data,
  };
}
