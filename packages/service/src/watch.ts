import type { Bus, Responder } from '@innovatienetwerk/bus';
import type { Relay } from '@innovatienetwerk/store';
import type { Metrics, Telemetry } from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';

export interface Watched {
  readonly parts: Parts;
  readonly relay: Relay;
  readonly bus: Bus;
  readonly responder: Pick<Responder, 'inFlight'>;
  readonly streams: readonly string[];
  /** How many requests the service takes at the same time. */
  readonly maxInFlight: number;
}

/** One look of one collection: gauges that are read side by side share it. */
const SHARED_MS = 1_000;

/** Asks once for all that want to know about the same moment. */
export function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (asked === undefined || performance.now() - asked.at > SHARED_MS)
      asked = { at: performance.now(), answer: ask() };
    return asked.answer;
  };
}

/** What cannot be told now, because a server is away, is left out rather than told wrong. */
export async function known<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await ask();
  } catch {
    return [];
  }
}

const plain = (value: number) => [{ value, attributes: {} }] as const;

/** Tells whether the process has a connection to the bus. @returns the function that stops it */
export const watchBus = ({ metrics }: Pick<Telemetry, 'metrics'>, bus: Pick<Bus, 'status'>): (() => void) =>
  metrics.observe('innovatienetwerk.bus.available', () => plain(bus.status === 'connected' ? 1 : 0));

/** How the consumers of the service stand. */
function watchConsumers(metrics: Metrics, { parts, bus, streams }: Watched): readonly (() => void)[] {
  const states = shared(() =>
    Promise.all(
      streams.map(async (stream) => ({ stream, ...(await bus.consumerState(stream, parts.service)) })),
    ),
  );
  const each = (tell: (state: Awaited<ReturnType<typeof states>>[number]) => number) => () =>
    known(async () =>
      (await states()).map((state) => ({ value: tell(state), attributes: { stream: state.stream } })),
    );
  return [
    metrics.observe(
      'innovatienetwerk.consumer.pending',
      each(({ pending }) => pending),
    ),
    metrics.observe(
      'innovatienetwerk.consumer.in_progress',
      each(({ inProgress }) => inProgress),
    ),
    metrics.observe(
      'innovatienetwerk.consumer.age',
      each(({ oldestAt }) =>
        oldestAt === undefined ? 0 : Math.max(0, parts.clock().getTime() - oldestAt.getTime()) / 1_000,
      ),
    ),
    metrics.observe('innovatienetwerk.clock.offset', () =>
      known(async () => {
        const offset = (await states()).find(({ clockOffsetMs }) => clockOffsetMs !== undefined);
        return offset?.clockOffsetMs === undefined
          ? []
          : [{ value: offset.clockOffsetMs / 1_000, attributes: { server: 'bus' } }];
      }),
    ),
  ];
}

/** What the database of the service knows of work that waits. */
function watchStore(metrics: Metrics, { parts, relay }: Watched): readonly (() => void)[] {
  const depth = shared(() => relay.depth());
  return [
    metrics.observe('innovatienetwerk.outbox.waiting', () =>
      known(async () => plain((await depth()).waiting)),
    ),
    metrics.observe('innovatienetwerk.outbox.age', () =>
      known(async () => {
        const { oldestAt } = await depth();
        const ageMs = oldestAt === undefined ? 0 : parts.clock().getTime() - oldestAt.getTime();
        return plain(Math.max(0, ageMs) / 1_000);
      }),
    ),
    metrics.observe('innovatienetwerk.dead_letters.open', () =>
      known(async () => plain(await parts.store.deadLetters.countOpen())),
    ),
    metrics.observe('innovatienetwerk.clock.offset', () =>
      known(async () => {
        const offsetMs = await parts.store.clockOffsetMs();
        return offsetMs === undefined
          ? []
          : [{ value: offsetMs / 1_000, attributes: { server: 'database' } }];
      }),
    ),
  ];
}

/**
 * Tells how much work waits and runs, whenever somebody looks at the metrics.
 * @returns the function that stops it
 */
export function watch(watched: Watched): () => void {
  const { metrics } = watched.parts.telemetry;
  const stops = [
    metrics.observe('innovatienetwerk.rpc.active_requests', () => plain(watched.responder.inFlight)),
    metrics.observe('innovatienetwerk.rpc.capacity', () => plain(watched.maxInFlight)),
    ...watchStore(metrics, watched),
    ...watchConsumers(metrics, watched),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
