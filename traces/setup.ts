import { readdir, readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import {
  createTour,
  freePort,
  loadSampleProgramme,
  readPasswords,
  startPlatform,
  tellStory,
  type RunFile,
} from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import type { TestProject } from 'vitest/node';
import { readStream } from '../chaos/stream.ts';
import { collectorProgram, NO_COLLECTOR } from '../tools/checks/src/collector.ts';
import { startCollector } from './collector.ts';
import { startMarkingProxy, type Exchange } from './marking-proxy.ts';
import { startReceiver, type ReceivedSpan, type Receiver } from './receiver.ts';
import { sendRemaining, textOperations } from './remaining.ts';
import { playScenes, type Arrival, type Caller } from './scenes.ts';

/** Everything that the platform told about itself while the story was played. */
export interface Evidence {
  readonly spans: readonly ReceivedSpan[];
  /** The requests that were made, in order; the first ones are those of the story. */
  readonly exchanges: readonly Exchange[];
  readonly arrivals: readonly Arrival[];
  readonly caller: Caller;
  /** By process. */
  readonly logs: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  /** What lies in the streams. */
  readonly events: readonly EventEnvelope[];
  readonly tour: { readonly steps: number; readonly failed: number; readonly traceIds: readonly string[] };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the evidence lies, as JSON. */
    evidence: string;
  }
}

/** Tails of traces: mails, webhooks, and the last batch of each process. */
const QUIET_MS = 4_000;

async function untilQuiet(receiver: Receiver): Promise<void> {
  let count = -1;
  let since = Date.now();
  await until(
    'no spans come any more',
    () => {
      if (receiver.spans.length !== count) {
        count = receiver.spans.length;
        since = Date.now();
      }
      return Promise.resolve(Date.now() - since > QUIET_MS ? true : undefined);
    },
    60_000,
  );
}

async function metricsOf({ parts }: RunFile): Promise<Record<string, string>> {
  const ports = Object.entries(parts).flatMap(([name, { opsPort }]) =>
    opsPort === undefined ? [] : [[name, opsPort] as const],
  );
  return Object.fromEntries(
    await Promise.all(
      ports.map(async ([name, port]) => [
        name,
        await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
      ]),
    ),
  ) as Record<string, string>;
}

async function logsIn(dataDir: string): Promise<Record<string, string>> {
  const folder = join(dataDir, 'logs');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name) => [name.replace('.log', ''), await readFile(join(folder, name), 'utf8')]),
    ),
  ) as Record<string, string>;
}

async function streamsOf(run: RunFile, dataDir: string): Promise<readonly EventEnvelope[]> {
  const password = readPasswords(dataDir)['operator'] ?? '';
  // A service that tells nothing has no stream.
  const telling = contracts.filter(({ events }) => Object.keys(events).length > 0);
  const read = await Promise.all(telling.map(({ name }) => readStream(run.natsUrl, password, name)));
  return read.flat();
}

function tellWhatWasSent(exchanges: readonly Exchange[], spans: number, overCollector: boolean): void {
  const outcomes = Map.groupBy(
    textOperations.map(({ id }) => {
      const statuses = exchanges.flatMap(({ operation, status }) => (operation === id ? [status] : []));
      return { id, status: Math.min(...statuses) };
    }),
    ({ status }) => (status < 300 ? 'carried out' : `refused with ${status}`),
  );
  const words = [...outcomes].map(([outcome, those]) => `${those.length} ${outcome}`).join(', ');
  console.log(
    `${exchanges.length} requests, ${spans} spans ${overCollector ? 'over the real Collector' : 'straight to the test'}; operations that take text: ${words}`,
  );
}

/** Plays everything once, on a platform of its own that exports every trace, and keeps what it told about itself. */
async function play(dataDir: string): Promise<Evidence> {
  const receiver = await startReceiver();
  const program = collectorProgram();
  if (program === undefined)
    console.log(`skipped: the way over the real Collector; spans go straight to the test: ${NO_COLLECTOR}`);
  const collector =
    program === undefined
      ? undefined
      : await startCollector({
          program,
          backend: receiver.endpoint,
          configs: [join(import.meta.dirname, 'collector.yaml')],
        });
  const platform = await startPlatform({
    dataDir,
    port: await freePort(),
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector?.endpoint ?? receiver.endpoint,
      TRACE_SAMPLE_RATIO: '1',
      LOG_LEVEL: 'debug',
      RATE_LIMIT_PER_MINUTE: '1000000',
      CONNECT_TIME_SCALE: '0.01',
    },
  });
  const proxy = await startMarkingProxy(platform.run.url);
  try {
    await loadSampleProgramme({ run: platform.run, report: () => {} });
    const run = { ...platform.run, url: proxy.url };
    const lines: string[] = [];
    const tour = createTour(run, (line) => lines.push(line));
    await tellStory(tour, run, {}).catch(() => undefined);
    if (tour.failed > 0) console.error(lines.join('\n'));
    const { arrivals, caller } = await playScenes(run);
    await sendRemaining(run, proxy);
    await untilQuiet(receiver);
    tellWhatWasSent(proxy.exchanges, receiver.spans.length, program !== undefined);
    const metrics = await metricsOf(platform.run);
    const events = await streamsOf(platform.run, dataDir);
    await platform.stop();
    await collector?.stop();
    return {
      spans: receiver.spans,
      exchanges: proxy.exchanges,
      arrivals,
      caller,
      logs: await logsIn(dataDir),
      metrics,
      events,
      tour: { steps: tour.steps, failed: tour.failed, traceIds: tour.traceIds },
    };
  } finally {
    await platform.stop();
    await collector?.stop();
    await proxy.close();
    await receiver.close();
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-traces-'));
  const file = join(dataDir, 'evidence.json');
  await writeFile(file, JSON.stringify(await play(dataDir)));
  project.provide('evidence', file);
  return () => rm(dataDir, { recursive: true, force: true });
}
