import { refuse, type Fault, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewKeyRotation, type StopReason } from '../../contract/index.ts';
import {
  validKeys,
  type Key,
  type Rights,
  type Order,
  type SubscriptionEvent,
  type SubscriptionState,
  type Wishes,
} from './state.ts';

type SubscriptionDecision = Decision<SubscriptionEvent>;

export const MAX_PER_ORGANISATION = 1_000;
const HOUR_MS = 3_600_000;
const DEFAULT_OVERLAP_HOURS = 24;

const about = (subscriptionId: string, { organisationId }: Pick<SubscriptionState, 'organisationId'>) => ({
  subscriptionId,
  organisationId,
});

/** What the sink answered when it was asked to agree. */
export interface Agreement {
  readonly perMinute?: number;
}
const agreed = ({ perMinute }: Agreement) => (perMinute === undefined ? {} : { agreedPerMinute: perMinute });

export interface Maker extends Rights {
  readonly makerId?: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  /** Where the feed is now. */
  readonly from: number;
  /** How many this organisation has already. */
  readonly count: number;
}

export function create(
  subscriptionId: string,
  { count, organisationId, ...maker }: Maker,
  wishes: Wishes,
  key: Key,
  agreement: Agreement,
): SubscriptionDecision {
  if (count >= MAX_PER_ORGANISATION)
    return refuse(problems.tooManySubscriptions, { limit: MAX_PER_ORGANISATION });
  return [
    {
      type: 'subscription.created.v1',
      data: { subscriptionId, organisationId },
      kept: { ...wishes, ...agreed(agreement), ...maker, keys: [key] },
    },
  ];
}

const over = ({ status }: SubscriptionState) =>
  status === 'ended' ? refuse(problems.subscriptionOver) : undefined;
const idle = (state: SubscriptionState) =>
  over(state) ??
  (state.status === 'active' ? undefined : refuse(problems.notActive, { status: state.status }));

export const change = (
  subscriptionId: string,
  state: SubscriptionState,
  changes: Partial<Wishes>,
  agreement: Agreement | undefined,
  rights: Rights,
): SubscriptionDecision =>
  over(state) ?? [
    {
      type: 'subscription.changed.v1',
      data: about(subscriptionId, state),
      kept: { ...changes, ...agreed(agreement ?? {}), rights },
    },
  ];

export const pause = (subscriptionId: string, state: SubscriptionState): SubscriptionDecision =>
  idle(state) ?? [{ type: 'subscription.paused.v1', data: about(subscriptionId, state) }];

export const resume = (
  subscriptionId: string,
  state: SubscriptionState,
  agreement: Agreement,
  rights: Rights,
): SubscriptionDecision => {
  const refused = over(state);
  if (refused !== undefined) return refused;
  if (state.status === 'active') return refuse(problems.activeAlready);
  const kept = { ...agreed(agreement), rights };
  return [{ type: 'subscription.resumed.v1', data: about(subscriptionId, state), kept }];
};

export const end = (subscriptionId: string, state: SubscriptionState): SubscriptionDecision =>
  over(state) ?? [{ type: 'subscription.ended.v1', data: about(subscriptionId, state) }];

/** Who must know that something is wrong with it. */
const caretakersOf = ({ caretakerIds, makerId }: SubscriptionState): readonly string[] =>
  caretakerIds ?? (makerId === undefined ? [] : [makerId]);

/** The platform stops by itself; its owner can resume. */
export const stop = (
  subscriptionId: string,
  state: SubscriptionState,
  reason: StopReason,
): SubscriptionDecision =>
  state.status === 'active'
    ? [
        {
          type: 'subscription.stopped.v1',
          data: { ...about(subscriptionId, state), reason, personIds: [...caretakersOf(state)] },
        },
      ]
    : [];

/** The organisation works in these places and in no others: what a grant says beyond them counts no more. Rights for the whole country stay. */
export function narrow(
  subscriptionId: string,
  state: SubscriptionState,
  regions: readonly RegionCode[],
): SubscriptionDecision {
  const stays = (region: RegionCode): boolean =>
    region === 'NL' || regions.includes('NL') || regions.includes(region);
  if (state.status === 'ended' || state.grants.every((grant) => grant.regions.every(stays))) return [];
  const grants = state.grants.map((grant) => ({ ...grant, regions: grant.regions.filter(stays) }));
  return [{ type: 'subscription.rights-narrowed.v1', data: about(subscriptionId, state), kept: { grants } }];
}

/** Events were given up: told once a day, however many they are. @param on the day, as `2026-03-02` */
export const giveUp = (subscriptionId: string, state: SubscriptionState, on: string): SubscriptionDecision =>
  state.status === 'ended' || state.givenUpOn === on
    ? []
    : [
        {
          type: 'subscription.deliveries-given-up.v1',
          data: { ...about(subscriptionId, state), on, personIds: [...caretakersOf(state)] },
        },
      ];

export function rotate(
  subscriptionId: string,
  state: SubscriptionState,
  key: Key,
  { overlapHours = DEFAULT_OVERLAP_HOURS }: NewKeyRotation,
  now: Date,
): SubscriptionDecision {
  const oldUntilAt = new Date(now.getTime() + overlapHours * HOUR_MS).toISOString();
  return (
    over(state) ?? [
      {
        type: 'subscription.keys-rotated.v1',
        data: { ...about(subscriptionId, state), oldUntilAt },
        kept: { key },
      },
    ]
  );
}

export const order = (subscriptionId: string, state: SubscriptionState, wish: Order): SubscriptionDecision =>
  idle(state) ?? [
    {
      type: 'subscription.replay-asked.v1',
      data: { ...about(subscriptionId, state), orderId: wish.id, what: wish.what },
      kept: { order: wish },
    },
  ];

/** Headers that the platform sets itself, or that mean something between machines on the way. */
const RESERVED =
  /^(authorization|host|content-.*|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|cookie|proxy-.*|webhook-.*|ce-.*|traceparent|tracestate|user-agent|x-forwarded-.*)$/i;

export const reservedHeaders = (headers: Wishes['headers'] = []): readonly Fault[] =>
  headers.flatMap(({ name }, index): readonly Fault[] =>
    RESERVED.test(name)
      ? [{ in: 'body', name: `headers.${index}.name`, code: 'rule', parameters: { rule: name } }]
      : [],
  );

export { validKeys };
