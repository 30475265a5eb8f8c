import { BusError, type Bus, type Consumption } from '@innovatienetwerk/bus';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import { pause, type Relay } from '@innovatienetwerk/store';
import type { EventConsumer } from './consume.ts';
import type { Parts } from './context.ts';
import type { ServiceDefinition } from './define.ts';
import { reactionTo, type Schedule, type Task } from './policy.ts';
import { newTrace } from './trace.ts';

async function runSchedule(schedule: Schedule, parts: Parts): Promise<void> {
  const now = parts.clock();
  const trace = newTrace(parts.telemetry, `schedule ${schedule.name}`);
  try {
    await schedule.run({
      parts,
      now,
      for: (key) => reactionTo(parts, { key: `schedule:${schedule.name}:${key}`, now, trace: trace.context }),
    });
  } catch (error) {
    trace.fail(error instanceof Error ? error.name : 'unknown');
    // The next turn tries again; what is due stays due.
    parts.telemetry.log.warn({
      event: 'schedule_failed',
      schedule: schedule.name,
      error: error instanceof Error ? error.name : 'unknown',
    });
  } finally {
    trace.end();
  }
}

async function runSchedules(
  schedules: readonly Schedule[],
  parts: Parts,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    schedules.map(async (schedule) => {
      while (!signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- one turn after another is what a schedule is
        await runSchedule(schedule, parts);
        // oxlint-disable-next-line no-await-in-loop
        await pause(schedule.everyMs, signal);
      }
    }),
  );
}

/** A task runs wherever its lease is. One that fails is reported by the store and starts again. */
const holdTask = (task: Task, parts: Parts, stopping: AbortSignal): Promise<void> =>
  parts.store.leases.hold(`task/${task.name}`, { signal: stopping }, (signal, lease) =>
    task.run({
      parts,
      signal,
      lease,
      for(key) {
        const trace = newTrace(parts.telemetry, `task ${task.name}`);
        trace.end();
        return reactionTo(parts, {
          key: `task:${task.name}:${key}`,
          now: parts.clock(),
          trace: trace.context,
        });
      },
    }),
  );

export interface Background {
  stop(): Promise<void>;
}

export interface BackgroundOptions {
  readonly definition: ServiceDefinition;
  readonly parts: Parts;
  readonly bus: Bus;
  readonly relay: Relay;
  readonly consumer: EventConsumer;
  readonly streams: readonly string[];
  /** How many events of different aggregates are applied at the same time. */
  readonly concurrency: number;
}

/** Starts everything that a service does without being asked: publish, listen, keep time, work off queues. */
export async function startBackground(options: BackgroundOptions): Promise<Background> {
  const { definition, parts, bus, relay, consumer } = options;
  const stopping = new AbortController();
  const held: Promise<unknown>[] = [];

  relay.start();
  bus.onWake(parts.service, () => relay.wake());
  const consumptions: Consumption[] = await Promise.all(
    options.streams.map((stream) =>
      bus.consume({
        stream,
        durable: parts.service,
        concurrency: options.concurrency,
        handler: (delivery) => consumer.handle(stream, delivery),
        onUndecodable: async (message) => {
          await parts.store.deadLetters.setAside({
            stream,
            streamSequence: message.streamSequence,
            reason: 'undecodable',
            error: message.problem,
            deliveries: message.deliveryCount,
            raw: Buffer.from(message.payload).toString('base64'),
          });
          return { kind: 'term', reason: 'undecodable' };
        },
      }),
    ),
  );
  if (options.streams.length > 0) consumptions.push(await sweep(options));
  const { keepAccounts } = definition;
  if (keepAccounts !== undefined) consumptions.push(await keep(options, keepAccounts));
  if ((definition.schedules ?? []).length > 0) {
    const run = (signal: AbortSignal): Promise<void> =>
      runSchedules(definition.schedules ?? [], parts, signal);
    held.push(parts.store.leases.hold('schedules', { signal: stopping.signal }, run));
  }

  for (const task of definition.tasks ?? []) held.push(holdTask(task, parts, stopping.signal));

  return {
    async stop() {
      stopping.abort();
      await Promise.allSettled(consumptions.map((consumption) => consumption.close()));
      await Promise.allSettled(held);
      await relay.stop();
    },
  };
}

const KEEP_RETRY_MS = 1_000;

/** Takes what services hand over about what they did, and never gives one up. */
const keep = (
  { parts, bus, concurrency }: BackgroundOptions,
  keepAccounts: NonNullable<ServiceDefinition['keepAccounts']>,
): Promise<Consumption> =>
  bus.consumeAccounts({
    service: parts.service,
    concurrency,
    async handler(bundle, service) {
      try {
        await keepAccounts(bundle, service, parts);
        return { kind: 'ack' };
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        parts.telemetry.log.warn({ event: 'accounts_retried', from: service, error: name });
        return { kind: 'retry', delayMs: KEEP_RETRY_MS };
      }
    },
  });

/** Null also for a message that is no event of the platform: it is set aside by its place in the stream alone. */
async function eventOrNull(bus: Bus, stream: string, streamSequence: number): Promise<EventEnvelope | null> {
  try {
    return await bus.getEvent(stream, streamSequence);
  } catch (error) {
    if (error instanceof BusError) throw error;
    return null;
  }
}

/**
 * Catches what a crash missed: when a consumer dies during the last delivery of a message, nobody set it aside.
 * The server's advisory about it is durable, so the message is fetched and set aside afterwards.
 */
function sweep({ parts, bus }: BackgroundOptions): Promise<Consumption> {
  const inbox = parts.store.inbox(parts.service);
  return bus.consumeAdvisories({
    service: parts.service,
    handler: async ({ stream, streamSequence, deliveries }) => {
      const event = await eventOrNull(bus, stream, streamSequence);
      if (event !== null && (await inbox.check(event)) === 'duplicate') return { kind: 'ack' };
      await parts.store.deadLetters.setAside({
        stream,
        streamSequence,
        reason: 'lost-by-crash',
        error: 'MaxDeliveries',
        deliveries,
        ...(event === null ? {} : { event }),
      });
      if (event !== null) await inbox.markSetAside(event);
      return { kind: 'ack' };
    },
  });
}
