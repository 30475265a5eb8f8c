import type { Static, TObject } from 'typebox';
import type { Bilingual } from './language.ts';
import type { RegionCode } from './region.ts';

/**
 * What the data of an event may hold.
 * - `ids`: ids, enumerations, numbers and moments only;
 * - `public`: also text that was written to be published, such as the public explanation of a decision.
 * There is no third class: names, addresses and free text of persons stay in the document of the service.
 */
export type DataClass = 'ids' | 'public';

/** The contract of one event type. Its schema only grows; another meaning is another version. */
export interface EventDefinition<
  A extends string = string,
  N extends string = string,
  V extends number = number,
  S extends TObject = TObject,
> {
  /** The service that owns it. */
  readonly context: string;
  readonly aggregate: A;
  /** Past tense, kebab-case: `submitted`. */
  readonly name: N;
  readonly version: V;
  readonly type: `${A}.${N}.v${V}`;
  readonly summary: Bilingual;
  readonly data: S;
  readonly dataClass: DataClass;
}

/**
 * Makes the `defineEvent` of one service.
 * @param context the name of the service, which is part of the subject of its events
 */
export const eventsOf =
  (context: string) =>
  <const A extends string, const N extends string, const V extends number, S extends TObject>(event: {
    readonly aggregate: A;
    readonly name: N;
    readonly version: V;
    readonly summary: Bilingual;
    readonly data: S;
    readonly dataClass?: DataClass;
  }): EventDefinition<A, N, V, S> => ({
    ...event,
    context,
    dataClass: event.dataClass ?? 'ids',
    type: `${event.aggregate}.${event.name}.v${event.version}`,
  });

/** A recorded event, the same in the outbox, in the log, on the bus and at the consumer. */
export interface EventEnvelope<Data = unknown, T extends string = string> {
  /** UUID v7, given when the change is saved; it never changes again. */
  readonly id: string;
  /** `<aggregate>.<event>.v<version>`, for example `idea.submitted.v1`. */
  readonly type: T;
  /** The service that owns the aggregate. */
  readonly context: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  /** Per aggregate: starts at 1 and has no holes. */
  readonly sequence: number;
  readonly region: RegionCode;
  /** The organisation of the object, where it has one: with the region it decides who may hear of it. */
  readonly organisationId?: string | undefined;
  /** The object was private when it happened (a draft): nobody outside the platform hears of it. */
  readonly private?: true | undefined;
  /** When it was recorded, RFC 3339 in UTC. */
  readonly time: string;
  readonly traceparent?: string | undefined;
  /** The id of the event that this one is a reaction to. */
  readonly causationId?: string | undefined;
  /** The subject id of the person or system that caused it. */
  readonly actorId?: string | undefined;
  readonly data: Data;
}

export type EnvelopeOf<E extends EventDefinition> = EventEnvelope<Static<E['data']>, E['type']>;

/**
 * What `decide` gives: an event before it is recorded. `data` is published; `kept` is free text or personal data
 * that only `evolve` sees and that never leaves the document of the aggregate.
 */
export interface NewEvent<T extends string = string, Data = unknown, Kept = unknown> {
  readonly type: T;
  readonly data: Data;
  readonly kept?: Kept;
}

export type NewEventOf<E extends EventDefinition, Kept = undefined> = E extends EventDefinition
  ? Kept extends undefined
    ? { readonly type: E['type']; readonly data: Static<E['data']> }
    : { readonly type: E['type']; readonly data: Static<E['data']>; readonly kept: Kept }
  : never;
