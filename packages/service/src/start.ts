import { setTimeout as delay } from 'node:timers/promises';
import {
  ACCOUNT_STREAM,
  activityOf,
  allOperations,
  regionsAt,
  rpcSubject,
  undivided,
  type Seat,
  type ViewDefinition,
} from '@innovatienetwerk/contract';
import { connectBus, inboxPrefixOf, type Bus, type BusStatus } from '@innovatienetwerk/bus';
import { connectStore, StoreError, type Store } from '@innovatienetwerk/store';
import {
  certificateFilesIn,
  observeCertificates,
  startOpsServer,
  startTelemetry,
  type Telemetry,
} from '@innovatienetwerk/telemetry';
import { createAccounting } from './accounting.ts';
import { startBackground, type Background } from './background.ts';
import type { ServiceConfig } from './config.ts';
import { createEventConsumer, streamsOf } from './consume.ts';
import type { Parts } from './context.ts';
import type { ServiceDefinition } from './define.ts';
import { createDelegations } from './delegation.ts';
import { createDispatcher } from './dispatch.ts';
import { knowEvents } from './event-check.ts';
import { newId } from './ids.ts';
import { createLanes } from './lanes.ts';
import { busObserver, storeObserver } from './observe.ts';
import { operatorHandlers } from './operator.ts';
import { publishTraced } from './publish.ts';
import { watch, watchBus } from './watch.ts';

export interface RunningService {
  /** Where `/livez`, `/readyz` and `/metrics` answer. */
  readonly opsPort: number;
  /** Resolves when the bus refuses the service for good, by its password: only a new start helps. */
  readonly refused: Promise<void>;
  /** Finishes what runs, hands the rest to other replicas, and lets go of every connection. */
  stop(): Promise<void>;
}

const PREPARE_RETRY_MS = 500;
const PING_TIMEOUT_MS = 1_000;

function partsOf(
  definition: ServiceDefinition,
  seat: Seat,
  store: Store,
  telemetry: Telemetry,
  wakeRelay: () => void,
): Parts {
  const repositories = new Map(
    definition.aggregates.map(({ name, collection, indexes = [] }) => [
      name,
      store.aggregates({ name, collection, indexes }),
    ]),
  );
  const views = new Map(
    (definition.views ?? []).map((view: ViewDefinition) => [view.name, store.view(view.name, view.indexes)]),
  );
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the state of the aggregate it names
  const known = <T>(map: ReadonlyMap<string, unknown>, name: string): T => {
    const found = map.get(name);
    if (found === undefined)
      throw new TypeError(`${definition.contract.name} does not list ${name} in its definition`);
    return found as T;
  };
  return {
    service: definition.contract.name,
    activity: activityOf(definition.contract),
    store,
    telemetry,
    clock: () => new Date(),
    newId,
    regions:
      definition.contract.regional === true && seat.division.length > 0
        ? new Set(regionsAt(seat))
        : undefined,
    aggregates: (aggregate) => known(repositories, aggregate.name),
    view: (view) => known(views, view.name),
    lanes: createLanes(),
    wakeRelay,
  };
}

function connect(definition: ServiceDefinition, config: ServiceConfig, telemetry: Telemetry): Promise<Bus> {
  const { name } = definition.contract;
  return connectBus({
    servers: config.natsUrl,
    name,
    inboxPrefix: inboxPrefixOf(name),
    observer: busObserver(telemetry),
    log: telemetry.log,
    ...(config.natsUser === undefined ? {} : { user: config.natsUser }),
    ...(config.natsPassword === undefined ? {} : { password: config.natsPassword }),
  });
}

/**
 * Indexes and migrations, as soon as the database answers. The service waits for it and does not give up.
 * @throws {StoreError} what waiting does not mend, such as an index that the database refuses
 */
async function prepare(store: Store, telemetry: Telemetry): Promise<void> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after another
      await store.prepare();
      return;
    } catch (error) {
      if (error instanceof StoreError && !error.retryable) throw error;
      telemetry.log.warn({
        event: 'waiting_for_database',
        error: error instanceof Error ? error.name : 'unknown',
      });
      // oxlint-disable-next-line no-await-in-loop
      await delay(PREPARE_RETRY_MS);
    }
  }
}

/**
 * Starts a service: connects, prepares its database, answers requests, and does its background work.
 * It may start before the database is there; it becomes ready when it is.
 */
export async function startService(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<RunningService> {
  const { contract } = definition;
  knowEvents(Object.values(contract.events));
  const telemetry = startTelemetry({ service: contract.name, version: config.version });
  const store = await connectStore({
    url: config.mongodbUrl,
    database: config.mongodbDatabase,
    context: contract.name,
    observe: storeObserver(telemetry),
  });
  observeCertificates(telemetry.metrics, [
    ...(config.certificateFiles ?? []),
    ...certificateFilesIn(config.mongodbUrl),
  ]);
  let state: 'starting' | 'ready' | 'stopping' = 'starting';
  let busStatus: BusStatus | 'connecting' = 'connecting';
  // Before the bus is asked for: while it is waited for, the process is alive and says so.
  const ops = await startOpsServer({
    port: config.opsPort,
    telemetry,
    readiness: async () => ({
      service: state === 'ready' ? 'ok' : state,
      bus: busStatus === 'connected' ? 'ok' : busStatus,
      database: (await store.ping(PING_TIMEOUT_MS)) ? 'ok' : 'unreachable',
    }),
  });
  const bus = await connect(definition, config, telemetry);
  busStatus = bus.status;
  watchBus(telemetry, bus);
  const refused = new Promise<void>((resolve) => {
    bus.onStatus((status) => {
      busStatus = status;
      if (status === 'closed' && state !== 'stopping') resolve();
    });
  });
  const accounting = createAccounting(bus, contract.name);
  const relay = store.relay({
    publish: async (events) => {
      await accounting.handOver(events);
      return await publishTraced(bus, telemetry, events);
    },
    idsAfter: (sequence) => bus.streamIdsAfter(contract.name, sequence),
    endsAt: () => bus.lastSequence(contract.name),
    onRepublished: (events) => telemetry.log.warn({ event: 'stream_mended', events }),
    onBatch: ({ events, durationMs }) => {
      telemetry.metrics.record('innovatienetwerk.relay.batch.duration', durationMs / 1_000, {});
      telemetry.metrics.count('innovatienetwerk.relay.events', events, {});
    },
  });
  const parts = partsOf(definition, config.seat ?? undivided, store, telemetry, () => {
    relay.wake();
    // Another replica may hold the lease.
    bus.wake(contract.name);
  });
  const streams = streamsOf(definition);
  const watched = contract.keepsAccounts === true ? [...streams, ACCOUNT_STREAM] : streams;
  const consumer = createEventConsumer(definition, parts);
  const operators = operatorHandlers({ parts, relay, bus, consumer, streams: watched });
  const handlers = [...Object.values(definition.handlers), ...operators];
  const dispatcher = createDispatcher({
    parts,
    handlers: new Map(handlers.map((handler) => [handler.operation.id, handler])),
    delegations: createDelegations(parts, definition.delegations),
    accounting,
  });

  definition.declare?.(parts);
  definition.observe?.(parts);
  await prepare(store, telemetry);
  const responder = bus.respond({
    service: contract.name,
    version: config.version,
    description: contract.summary.en,
    queue: contract.name,
    maxInFlight: config.maxInFlight,
    endpoints: allOperations(contract).map(({ id }) => ({
      name: id,
      subject: rpcSubject(contract.name, id),
    })),
    handler: (request) => dispatcher.dispatch(request),
  });
  await responder.ready();
  const background: Background = await startBackground({
    definition,
    parts,
    bus,
    relay,
    consumer,
    streams,
    concurrency: config.eventConcurrency,
  });
  const unwatch = watch({ parts, relay, bus, responder, streams: watched, maxInFlight: config.maxInFlight });
  state = 'ready';
  telemetry.log.info({ event: 'service_ready', opsPort: ops.port });

  return {
    opsPort: ops.port,
    refused,
    async stop() {
      state = 'stopping';
      unwatch();
      await responder.stop();
      await background.stop();
      await bus.close();
      await store.close();
      await ops.close();
      await telemetry.shutdown();
    },
  };
}
