import type { Grant } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import {
  change,
  create,
  end,
  giveUp,
  narrow,
  order,
  pause,
  reservedHeaders,
  resume,
  rotate,
  stop,
} from './decide.ts';
import {
  subscriptions,
  validKeys,
  type Key,
  type SubscriptionEvent,
  type SubscriptionState,
} from './state.ts';

const id = 'subscription-1';
const organisationId = 'organisation-1';
const now = new Date('2026-03-02T09:30:00.000Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const grants: readonly Grant[] = [{ role: 'service-account', organisationId, regions: ['NL-UT'] }];
const key = (name: string): Key => ({ secret: `s-${name}`, privateKey: `k-${name}`, publicKey: `p-${name}` });
const wishes = { sink: 'https://example.org/events', types: [], filters: [], headers: [] };
const creating = (count = 0) =>
  create(
    id,
    { makerId: 'maker-1', organisationId, region: 'NL-UT', grants, from: 7, count },
    wishes,
    key('old'),
    { perMinute: 60 },
  );

type Step = (state: SubscriptionState) => ReturnType<typeof pause>;
function after(...steps: readonly Step[]) {
  const history = [creating, ...steps].reduce<readonly SubscriptionEvent[]>((events, step) => {
    const decision = (step as Step)(events.reduce(subscriptions.evolve, subscriptions.initial));
    if ('refused' in decision) throw new Error(decision.refused.code);
    return [...events, ...decision];
  }, []);
  return given(subscriptions, ...history);
}
const pausing: Step = (state) => pause(id, state);
const resuming: Step = (state) => resume(id, state, { perMinute: 30 }, { grants });
const ending: Step = (state) => end(id, state);
const stopping: Step = (state) => stop(id, state, 'gone');
const rotating =
  (overlapHours?: number): Step =>
  (state) =>
    rotate(id, state, key('new'), overlapHours === undefined ? {} : { overlapHours }, now);

describe('a subscription', () => {
  test('keeps by which rights it hears, and what its sink agreed to', () => {
    expect(after().state).toMatchObject({
      status: 'active',
      grants,
      agreedPerMinute: 60,
      from: 7,
    });
  });

  test('is one of a thousand at most', () => {
    given(subscriptions)
      .when(() => creating(1_000))
      .thenRefused('subscription.too-many');
  });

  test('pauses and resumes in turn, and agrees anew', () => {
    expect(after(pausing, resuming).state).toMatchObject({ status: 'active', agreedPerMinute: 30 });
    after(pausing).when(pausing).thenRefused('subscription.not-active');
    after().when(resuming).thenRefused('subscription.active-already');
  });

  test('is stopped once, with its reason, which a resumption takes away', () => {
    expect(after(stopping).state).toMatchObject({ status: 'stopped', stopReason: 'gone' });
    after(stopping).when(stopping).thenNothing();
    after(pausing).when(stopping).thenNothing();
    expect(after(stopping, resuming).state.stopReason).toBeUndefined();
  });

  test('tells whoever looks after it that it stopped: its maker, unless others were named', () => {
    const stopped = { subscriptionId: id, organisationId, reason: 'gone' } as const;
    const entrusting: Step = (state) =>
      change(id, state, { caretakerIds: ['person-1', 'person-2'] }, undefined, { grants });
    after()
      .when(stopping)
      .then({ type: 'subscription.stopped.v1', data: { ...stopped, personIds: ['maker-1'] } });
    after(entrusting)
      .when(stopping)
      .then({ type: 'subscription.stopped.v1', data: { ...stopped, personIds: ['person-1', 'person-2'] } });
  });

  test('tells once a day that events were given up, and nothing after its end', () => {
    const givingUp =
      (on: string): Step =>
      (state) =>
        giveUp(id, state, on);
    const on = '2026-03-02';
    after()
      .when(givingUp(on))
      .then({
        type: 'subscription.deliveries-given-up.v1',
        data: { subscriptionId: id, organisationId, on, personIds: ['maker-1'] },
      });
    after(givingUp(on)).when(givingUp(on)).thenNothing();
    expect(after(givingUp(on), givingUp('2026-03-03')).state.givenUpOn).toBe('2026-03-03');
    after(ending).when(givingUp(on)).thenNothing();
  });

  test('hears by the rights of whoever resumed it last, without the delegation of before', () => {
    const delegated: Step = (state) =>
      change(id, state, {}, undefined, { grants: [], delegationIds: ['d-1'], rightsUntil: '2026-04-01' });
    expect(after(delegated).state).toMatchObject({ grants: [], delegationIds: ['d-1'] });
    const { state } = after(delegated, pausing, resuming);
    expect(state.grants).toEqual(grants);
    expect([state.delegationIds, state.rightsUntil]).toEqual([undefined, undefined]);
  });

  test('hears no longer from where its organisation does not work any more', () => {
    const [grant] = grants;
    const narrowing: Step = (state) => narrow(id, state, ['NL-FL']);
    expect(after(narrowing).state.grants).toEqual([{ ...grant, regions: [] }]);
    after()
      .when((state) => narrow(id, state, ['NL-UT', 'NL-FL']))
      .thenNothing();
    after()
      .when((state) => narrow(id, state, ['NL']))
      .thenNothing();
    after(ending).when(narrowing).thenNothing();
  });

  test('ends for good, without its secrets', () => {
    expect(after(ending).state).toMatchObject({ status: 'ended', keys: [], orders: [] });
    for (const step of [ending, pausing, resuming, rotating()])
      after(ending).when(step).thenRefused('subscription.over');
    after(ending).when(stopping).thenNothing();
    after(ending)
      .when((state) => change(id, state, { types: [] }, undefined, { grants }))
      .thenRefused('subscription.over');
  });

  test('changes what was given and nothing else', () => {
    const { state } = after((before) => change(id, before, { types: ['a'] }, undefined, { grants }));
    expect(state).toMatchObject({ types: ['a'], sink: wishes.sink, agreedPerMinute: 60 });
  });

  test('carries out orders while it is active', () => {
    const ordering: Step = (state) => order(id, state, { id: 'order-1', what: 'one', eventId: 'event-1' });
    expect(after(ordering).state.orders).toEqual([{ id: 'order-1', what: 'one', eventId: 'event-1' }]);
    after(pausing).when(ordering).thenRefused('subscription.not-active');
  });
});

describe('keys', () => {
  const valid = ({ state }: { readonly state: SubscriptionState }, at: Date): readonly string[] =>
    validKeys(state, at).map(({ publicKey }) => publicKey);

  test('hold side by side until the old one ends, a day by default', () => {
    expect(valid(after(rotating()), hours(23))).toEqual(['p-new', 'p-old']);
    expect(valid(after(rotating()), hours(24))).toEqual(['p-new']);
    expect(valid(after(rotating(0)), now)).toEqual(['p-new']);
  });

  test('that were replaced before keep their own end', () => {
    const twice = after(rotating(1), (state) => rotate(id, state, key('third'), { overlapHours: 100 }, now));
    expect(valid(twice, hours(2))).toEqual(['p-third', 'p-new']);
  });
});

test('A header that the platform sets itself cannot be asked for', () => {
  const names = ['Authorization', 'webhook-id', 'Content-Type', 'X-Omgeving', 'HOST'];
  const faults = reservedHeaders(names.map((name) => ({ name, value: 'x' })));
  expect(faults.map(({ name }) => name)).toEqual([0, 1, 2, 4].map((index) => `headers.${index}.name`));
});
