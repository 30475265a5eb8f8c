import { cloudEventType, ProblemError, type Fault, type Grant } from '@innovatienetwerk/contract';
import {
  problems,
  type EventFilter,
  type NewSubscription,
  type SinkCredential,
  type SubscriptionChanges,
} from '../../contract/index.ts';
import { hearingFor } from '../hearing.ts';
import { filterRefusal } from '../outbound/filter.ts';
import type { Seal } from '../sealed.ts';
import { reservedHeaders } from './decide.ts';
import type { Credential, Wishes } from './state.ts';

type Asked = NewSubscription | SubscriptionChanges;

function unknownTypes(types: readonly string[], grants: readonly Grant[]): readonly Fault[] {
  const heard = new Set([...hearingFor(grants).keys()].map(cloudEventType));
  return types.flatMap((type, index): readonly Fault[] =>
    heard.has(type) ? [] : [{ in: 'body', name: `types.${index}`, code: 'reference' }],
  );
}

/** @throws {ProblemError} for what is wrong with what is asked, beyond its form */
export function checkWishes(
  { types = [], headers = [], filters = [] }: Asked,
  grants: readonly Grant[],
): void {
  const unknown = unknownTypes(types, grants);
  if (unknown.length > 0) throw new ProblemError(problems.typeUnknown, { faults: unknown });
  const reserved = reservedHeaders(headers);
  if (reserved.length > 0) throw new ProblemError(problems.headerReserved, { faults: reserved });
  const reason = filterRefusal(filters as readonly EventFilter[]);
  if (reason !== undefined) throw new ProblemError(problems.filterUnusable, { parameters: { reason } });
}

/** Seals what must not be read. @returns undefined when something is missing */
export function sealCredential(
  { kind, accessToken, tokenEndpoint, clientId, clientSecret, scope }: SinkCredential,
  seal: Seal,
): Credential | undefined {
  if (kind === 'bearer')
    return accessToken === undefined ? undefined : { kind, accessToken: seal.seal(accessToken) };
  if (tokenEndpoint === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return {
    kind,
    tokenEndpoint,
    clientId,
    clientSecret: seal.seal(clientSecret),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** What is asked, as it is kept; only what was given. */
export function wishesOf(asked: Asked, credential: Credential | undefined): Partial<Wishes> {
  const { sink, types, filters, headers, subscriberReference, caretakerIds, maxPerMinute } = asked;
  const { source, domain } = asked as Partial<NewSubscription>;
  return {
    ...(sink === undefined ? {} : { sink }),
    ...(source === undefined ? {} : { source }),
    ...(domain === undefined ? {} : { domain }),
    ...(types === undefined ? {} : { types }),
    ...(filters === undefined ? {} : { filters: filters as readonly EventFilter[] }),
    ...(headers === undefined ? {} : { headers }),
    ...(subscriberReference === undefined ? {} : { subscriberReference }),
    ...(caretakerIds === undefined ? {} : { caretakerIds }),
    ...(maxPerMinute === undefined ? {} : { maxPerMinute }),
    ...(credential === undefined ? {} : { credential }),
  };
}
