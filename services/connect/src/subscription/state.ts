import type { Grant, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { EventFilter, events, StopReason, SubscriptionStatus } from '../../contract/index.ts';
import type { Sealed } from '../sealed.ts';

/** By which one delivery is signed; both are kept sealed but for what others may know. */
export interface Key {
  readonly secret: Sealed;
  readonly privateKey: Sealed;
  /** As others get it: `whpk_…`. */
  readonly publicKey: string;
  /** Absent for the newest. */
  readonly untilAt?: string;
}

/** How the platform makes itself known at a sink. */
export type Credential =
  | { readonly kind: 'bearer'; readonly accessToken: Sealed }
  | {
      readonly kind: 'client-credentials';
      readonly tokenEndpoint: string;
      readonly clientId: string;
      readonly clientSecret: Sealed;
      readonly scope?: string;
    };

/** A wish to get events again. */
export interface Order {
  readonly id: string;
  readonly what: 'since' | 'missing' | 'one';
  readonly sinceAt?: string;
  readonly eventId?: string;
}

/** What its owner says about a subscription. */
export interface Wishes {
  readonly sink: string;
  readonly source?: string;
  readonly domain?: string;
  readonly types: readonly string[];
  readonly filters: readonly EventFilter[];
  readonly subscriberReference?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly maxPerMinute?: number;
  /** Who is told when it does not go well, where that is not whoever made it. */
  readonly caretakerIds?: readonly string[];
  readonly credential?: Credential;
}

export interface SubscriptionState extends Wishes {
  readonly organisationId: string;
  /** Absent where a system made it that is no person to the platform. */
  readonly makerId?: string;
  readonly region: RegionCode;
  /** By which rights it hears. */
  readonly grants: readonly Grant[];
  /** Those among them that come from delegations. */
  readonly delegationIds?: readonly string[];
  /** When the first of these ends. */
  readonly rightsUntil?: string;
  readonly status: SubscriptionStatus;
  readonly stopReason?: StopReason;
  /** The newest first. */
  readonly keys: readonly Key[];
  /** The latest; each is carried out once. */
  readonly orders: readonly Order[];
  /** How many deliveries a minute the sink agreed to. */
  readonly agreedPerMinute?: number;
  /** The day on which was told last that events did not arrive. */
  readonly givenUpOn?: string;
  /** The place in the feed after which it hears. */
  readonly from: number;
}

interface Agreed {
  readonly agreedPerMinute?: number;
}
/** By which rights it hears: those that whoever made, changed or resumed it last had at that organisation. */
export type Rights = Pick<SubscriptionState, 'grants' | 'delegationIds' | 'rightsUntil'>;
type Made = Pick<SubscriptionState, 'region' | 'keys' | 'from' | 'makerId'> & Rights & Wishes & Agreed;

export type SubscriptionEvent =
  | NewEventOf<typeof events.subscriptionCreated, Made>
  | NewEventOf<typeof events.subscriptionChanged, Partial<Wishes> & Agreed & { readonly rights?: Rights }>
  | NewEventOf<typeof events.subscriptionPaused>
  | NewEventOf<typeof events.subscriptionResumed, Agreed & { readonly rights?: Rights }>
  | NewEventOf<typeof events.rightsNarrowed, { readonly grants: readonly Grant[] }>
  | NewEventOf<typeof events.subscriptionStopped>
  | NewEventOf<typeof events.deliveriesGivenUp>
  | NewEventOf<typeof events.subscriptionEnded>
  | NewEventOf<typeof events.keysRotated, { readonly key: Key }>
  | NewEventOf<typeof events.replayAsked, { readonly order: Order }>;

export const noSubscription: SubscriptionState = {
  organisationId: '',
  region: 'NL',
  grants: [],
  sink: '',
  types: [],
  filters: [],
  headers: [],
  status: 'active',
  keys: [],
  orders: [],
  from: 0,
};

const MAX_KEYS = 5;
const MAX_ORDERS = 20;

/** An end keeps what is needed to look back, and none of the secrets. */
function ended({ credential: _, ...state }: SubscriptionState): SubscriptionState {
  return { ...state, status: 'ended', keys: [], orders: [] };
}

function rotated(state: SubscriptionState, key: Key, untilAt: string): SubscriptionState {
  const old = state.keys.map((one) => ({ untilAt, ...one }));
  return { ...state, keys: [key, ...old].slice(0, MAX_KEYS) };
}

/** The rights of whoever acts now, in place of those before; events of earlier have none. */
function withRights(state: SubscriptionState, rights: Rights | undefined): SubscriptionState {
  if (rights === undefined) return state;
  const { grants: _, delegationIds: __, rightsUntil: ___, ...rest } = state;
  return { ...rest, ...rights };
}

function running(state: SubscriptionState, { agreedPerMinute }: Agreed): SubscriptionState {
  const { stopReason: _, agreedPerMinute: __, ...rest } = state;
  return { ...rest, status: 'active', ...(agreedPerMinute === undefined ? {} : { agreedPerMinute }) };
}

export function evolve(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState {
  switch (event.type) {
    case 'subscription.created.v1':
      return { ...state, organisationId: event.data.organisationId, ...event.kept };
    case 'subscription.changed.v1': {
      const { rights, ...changes } = event.kept;
      return { ...withRights(state, rights), ...changes };
    }
    case 'subscription.paused.v1':
      return { ...state, status: 'paused' };
    case 'subscription.resumed.v1':
      return running(withRights(state, event.kept.rights), event.kept);
    case 'subscription.rights-narrowed.v1':
      return { ...state, grants: event.kept.grants };
    case 'subscription.stopped.v1':
      return { ...state, status: 'stopped', stopReason: event.data.reason };
    case 'subscription.deliveries-given-up.v1':
      return { ...state, givenUpOn: event.data.on };
    case 'subscription.ended.v1':
      return ended(state);
    case 'subscription.keys-rotated.v1':
      return rotated(state, event.kept.key, event.data.oldUntilAt);
    case 'subscription.replay-asked.v1':
      return { ...state, orders: [...state.orders, event.kept.order].slice(-MAX_ORDERS) };
  }
}

export const subscriptions = defineAggregate<SubscriptionState, SubscriptionEvent>({
  name: 'subscription',
  collection: 'subscriptions',
  param: 'subscriptionId',
  initial: noSubscription,
  evolve,
  scope: ({ region, organisationId }) => ({ region, organisationId, personIds: [] }),
  indexes: [
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.organisationId': 1, 'state.status': 1 } },
    { key: { 'state.delegationIds': 1, 'state.status': 1 } },
    { key: { 'state.rightsUntil': 1, 'state.status': 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});

/** The keys that hold at a moment, the newest first. */
export const validKeys = ({ keys }: Pick<SubscriptionState, 'keys'>, now: Date): readonly Key[] =>
  keys.filter(({ untilAt }) => untilAt === undefined || now.toISOString() < untilAt);
