import { setTimeout as delay } from 'node:timers/promises';
import { jetstreamManager, JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { openConnection, type ConnectionOptions } from './connection.ts';
import {
  consumerPlan,
  crossingPlan,
  streamPlan,
  type PlannedConsumer,
  type PlannedStream,
  type PlanOptions,
} from './plan.ts';
import { inboxPrefixOf, OPERATOR_USER } from './permissions.ts';

const STREAM_NOT_FOUND = 10_059;
const CONSUMER_NOT_FOUND = 10_014;

/** The answer, or undefined when the server says that there is no such thing. */
async function orMissing<T>(code: number, ask: Promise<T>): Promise<T | undefined> {
  try {
    return await ask;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === code) return undefined;
    throw error;
  }
}

async function provisionStream(manager: JetStreamManager, planned: PlannedStream): Promise<void> {
  const present = await orMissing(STREAM_NOT_FOUND, manager.streams.info(planned.name));
  if (present === undefined) await manager.streams.add(planned);
  else await manager.streams.update(planned.name, planned);
}

const sameSubjects = (present: readonly string[], wanted: readonly string[]): boolean =>
  present.length === wanted.length && wanted.every((subject) => present.includes(subject));

/**
 * A consumer that starts to listen to one more aggregate begins again at the first event: the earlier events of that aggregate
 * have passed it by. What it applied before, its inbox recognises.
 */
async function provisionConsumer(
  manager: JetStreamManager,
  { stream, config }: Omit<PlannedConsumer, 'service'>,
): Promise<void> {
  const name = config.durable_name;
  const present = await orMissing(CONSUMER_NOT_FOUND, manager.consumers.info(stream, name));
  if (present === undefined) {
    await manager.consumers.add(stream, config);
    return;
  }
  const { filter_subjects: several, filter_subject: one } = present.config;
  if (sameSubjects(several ?? (one === undefined ? [] : [one]), config.filter_subjects)) {
    // Where a consumer began is settled when it is made: after a restore, that is where it had come to.
    const { deliver_policy: _begun, ...changeable } = config;
    await manager.consumers.update(stream, name, changeable);
    return;
  }
  await manager.consumers.delete(stream, name);
  await manager.consumers.add(stream, config);
}

/** Another process may provision at the same time, so what was there a moment ago may be gone or be made already. */
const MAX_ATTEMPTS = 8;
/** Times the number of the attempt: the server takes a moment to clear away what was deleted. */
const RETRY_MS = 50;

async function persist(provision: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each attempt looks anew at what is there
      await provision();
      return;
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || attempt === MAX_ATTEMPTS) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await delay(RETRY_MS * attempt * (0.5 + Math.random()));
    }
  }
}

/**
 * Makes the streams and consumers that the contracts ask for, and brings existing ones up to date. Safe to repeat.
 * @param connection of a user that may use the JetStream API: `operator`
 */
export async function provisionBus(
  connection: Pick<ConnectionOptions, 'servers' | 'user' | 'password'>,
  contracts: readonly ServiceContract[],
  options: PlanOptions = {},
): Promise<void> {
  const nats = await openConnection({
    ...connection,
    name: 'provision',
    inboxPrefix: inboxPrefixOf(OPERATOR_USER),
  });
  try {
    const manager = await jetstreamManager(nats, { checkAPI: false });
    for (const stream of streamPlan(contracts, options)) {
      // oxlint-disable-next-line no-await-in-loop -- few, and gently on the server
      await persist(() => provisionStream(manager, stream));
    }
    for (const consumer of [...crossingPlan(contracts, options), ...consumerPlan(contracts, options)]) {
      // oxlint-disable-next-line no-await-in-loop
      await persist(() => provisionConsumer(manager, consumer));
    }
  } finally {
    await nats.close();
  }
}
