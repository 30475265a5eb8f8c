import { BusError, type Bus, type Consumption } from '@innovatienetwerk/bus';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import { pause, type Relay } from '@innovatienetwerk/store';
import type { EventConsumer } from './consume.ts';
import type { Parts } from './context.ts';
import type { ServiceDefinition } from './define.ts';
import { reactionTo, type LoneTask, type Schedule, type SharedTask, type Task, type Work } from './policy.ts';
import { createScheduleRuns, type ScheduleRuns } from './schedule-runs.ts';

async function runSchedule(schedule: Schedule, parts: Parts, runs: ScheduleRuns): Promise<void> {
  const now = parts.clock();
  const span = parts.telemetry.startSpan('schedule', {
    attributes: { 'innovatienetwerk.schedule': schedule.name },
  });
  let wasDue = false;
  try {
    await schedule.run({
      parts,
      now,
      trace: span.context,
      link: (to) => span.link(to),
      for(key, trace = span.context) {
        wasDue = true;
        return reactionTo(parts, { key: `schedule:${schedule.name}:${key}`, now, trace });
      },
    });
    runs.ended(schedule.name, 'ok');
  } catch (error) {
    runs.ended(schedule.name, 'failed');
    wasDue = true;
    span.fail(error instanceof Error ? error.name : 'unknown');
    // The next turn tries again; what is due stays due.
    parts.telemetry.logFor(span.context).warn({
      event: 'schedule_failed',
      schedule: schedule.name,
      error: error instanceof Error ? error.name : 'unknown',
    });
  } finally {
    // A turn that found nothing to do is no action, and there is one every second.
    if (wasDue) span.end();
  }
}

async function runSchedules(
  schedules: readonly Schedule[],
  parts: Parts,
  signal: AbortSignal,
): Promise<void> {
  const runs = createScheduleRuns(parts.telemetry.metrics);
  await Promise.all(
    schedules.map(async (schedule) => {
      while (!signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- one turn after another is what a schedule is
        await runSchedule(schedule, parts, runs);
        // oxlint-disable-next-line no-await-in-loop
        await pause(schedule.everyMs, signal);
      }
    }),
  );
  // Another replica runs them from here on, and tells about them.
  runs.stop();
}

const workOf = ({ name }: Task, parts: Parts, signal: AbortSignal): Work => ({
  parts,
  signal,
  for(key) {
    const span = parts.telemetry.startSpan('task', { attributes: { 'innovatienetwerk.task': name } });
    span.end();
    return reactionTo(parts, { key: `task:${name}:${key}`, now: parts.clock(), trace: span.context });
  },
});

/** A task runs wherever its lease is. One that fails is reported by the store and starts again. */
const holdTask = (task: LoneTask, parts: Parts, stopping: AbortSignal): Promise<void> =>
  parts.store.leases.hold(`task/${task.name}`, { signal: stopping }, (signal, lease) =>
    task.run({ ...workOf(task, parts, signal), lease }),
  );

const RESTART_MS = 1_000;

async function repeatTask(task: SharedTask, parts: Parts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- it ends by itself only when it failed
      await task.run(workOf(task, parts, signal));
    } catch (error) {
      parts.telemetry.metrics.count('innovatienetwerk.task.failures', 1, { task: task.name });
      const kind = error instanceof Error ? error.name : 'unknown';
      parts.telemetry.log.warn({ event: 'task_failed', task: task.name, error: kind });
    }
    // oxlint-disable-next-line no-await-in-loop
    await pause(RESTART_MS, signal);
  }
}

const beginTask = (task: Task, parts: Parts, stopping: AbortSignal): Promise<void> =>
  task.everywhere === true ? repeatTask(task, parts, stopping) : holdTask(task, parts, stopping);

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

  for (const task of definition.tasks ?? []) held.push(beginTask(task, parts, stopping.signal));

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
