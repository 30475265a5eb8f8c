import { contracts } from '@innovatienetwerk/catalogue';
import { ACCOUNT_STREAM, eventStream } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { onTheBus, sourcesOf } from './contexts.ts';
import { consumerPlan, DLQ_ADVISORY, streamPlan } from './plan.ts';

const services = onTheBus(contracts);
const streams = streamPlan(contracts);
const consumers = consumerPlan(contracts);
const MINUTE_NS = 60e9;
/** The streams that hold no events. */
const others = [ACCOUNT_STREAM, DLQ_ADVISORY];

describe('the planned streams', () => {
  it('are one for each service with events, one for accounts and one for the advisories', () => {
    const owners = services.filter(({ events }) => Object.keys(events).length > 0);
    expect(streams.map(({ name }) => name)).toEqual([
      ...owners.map(({ name }) => eventStream(name)),
      ...others,
    ]);
  });

  it('leave out what is answered inside the gateway', () => {
    const local = contracts
      .filter((contract) => contract.local === true)
      .map(({ name }) => eventStream(name));
    expect(streams.filter(({ name }) => local.includes(name))).toEqual([]);
  });

  it('keep events for good, on disk, and let nobody delete one', () => {
    for (const stream of streams.filter(({ name }) => !others.includes(name))) {
      expect(stream).toMatchObject({
        max_age: 0,
        storage: 'file',
        retention: 'limits',
        discard: 'new',
        deny_delete: true,
      });
    }
  });

  it('keep accounts on disk until they are entered, and no longer, since they name persons', () => {
    const accounts = streams.find(({ name }) => name === ACCOUNT_STREAM);
    expect(accounts).toMatchObject({
      max_age: 0,
      storage: 'file',
      retention: 'workqueue',
      discard: 'new',
      deny_delete: true,
    });
    const readers = consumers.filter(({ stream }) => stream === ACCOUNT_STREAM);
    expect(readers.map(({ service }) => service)).toEqual(
      services.filter(({ keepsAccounts }) => keepsAccounts).map(({ name }) => name),
    );
    expect(readers.map(({ config }) => config.max_deliver)).toEqual([-1]);
  });

  it('recognise a repeated publish for at least ten minutes', () => {
    for (const stream of streams.filter(({ name }) => name !== DLQ_ADVISORY)) {
      expect(stream.duplicate_window).toBeGreaterThanOrEqual(10 * MINUTE_NS);
    }
  });

  it('do not share a subject', () => {
    const subjects = streams.flatMap((stream) => stream.subjects);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('have as many copies as the environment says, and one on one server', () => {
    expect(new Set(streams.map((stream) => stream.num_replicas))).toEqual(new Set([1]));
    const copied = streamPlan(contracts, { replicas: 3 }).map((stream) => stream.num_replicas);
    expect(new Set(copied)).toEqual(new Set([3]));
  });
});

describe('the planned consumers', () => {
  it('are one for each service and each stream that it listens to, and one for its advisories', () => {
    for (const contract of services) {
      const wanted = [...sourcesOf(contract, contracts).keys()].map(eventStream);
      const planned = consumers
        .filter(({ service, stream }) => service === contract.name && stream !== ACCOUNT_STREAM)
        .map(({ stream }) => stream);
      expect(planned).toEqual(wanted.length === 0 ? [] : [...wanted, DLQ_ADVISORY]);
    }
  });

  it('get every event of an aggregate of which they want one, so that its sequence has no holes', () => {
    for (const contract of services) {
      const heard = consumers
        .filter(({ service, stream }) => service === contract.name && !others.includes(stream))
        .flatMap(({ config }) => config.filter_subjects);
      for (const type of contract.consumes) {
        const aggregate = type.split('.')[0];
        expect(heard.some((subject) => subject.endsWith(`.*.${aggregate}.>`))).toBe(true);
      }
    }
  });

  it('settle each message by itself, and give up after a limited number of deliveries', () => {
    for (const { config, stream } of consumers) {
      expect(config.ack_policy).toBe('explicit');
      if (!others.includes(stream)) expect(config.max_deliver).toBeGreaterThan(1);
    }
  });

  it('never give up an advisory, because an advisory about an advisory would have no end', () => {
    const advisories = consumers.filter(({ stream }) => stream === DLQ_ADVISORY);
    expect(advisories.length).toBeGreaterThan(0);
    for (const { config } of advisories) expect(config.max_deliver).toBe(-1);
  });

  it('hear of advisories about their own service only', () => {
    for (const { service, stream, config } of consumers) {
      if (stream === DLQ_ADVISORY)
        expect(config.filter_subjects.every((subject) => subject.endsWith(`.${service}`))).toBe(true);
    }
  });

  it('take over the work of a crashed process within seconds', () => {
    for (const { config } of consumers) expect(config.ack_wait).toBeLessThanOrEqual(10e9);
  });
});

it('a service that listens to a type that nobody has is refused', () => {
  const [first] = services;
  const wrong = { ...(first as (typeof services)[number]), consumes: ['dream.told.v1'] };
  expect(() => consumerPlan([...services.slice(1), wrong])).toThrow(/dream\.told\.v1/);
});
