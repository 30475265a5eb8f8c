import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  callApi,
  freePort,
  loadSampleProgramme,
  organisations,
  signIn,
  startPlatform,
  type Answer,
  type Call,
  type RunFile,
} from '@innovatienetwerk/runtime';
import { cpuSecondsOf } from './cpu.ts';

/**
 * `npm run bench:costs`: how much processor time each process spends on a request and on what follows from it, until nothing is left
 * to do. Unlike throughput it hardly depends on what else the machine does. It writes `bench/costs.json`, from which the page about
 * scaling is calculated.
 */
const READS = Number(process.env['COSTS_READS'] ?? 2_000);
const WRITES = Number(process.env['COSTS_WRITES'] ?? 400);
const AT_ONCE = 16;
const SUBSCRIPTIONS = 4;
const IDLE_MS = 15_000;
const QUIET_LIMIT_MS = 240_000;
const MICROSECONDS = 1e6;

type ByProcess = Readonly<Record<string, number>>;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The processes of a running platform; the bus and the database too. */
const processesOf = (run: RunFile): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(run.parts).flatMap(([name, { process: mark }]) =>
      mark === undefined ? [] : [[name, mark.pid] as const],
    ),
  );

async function megabytesOf(pid: number): Promise<number> {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes ?? 0) / 1_024);
}

interface Platform {
  readonly run: RunFile;
  readonly tokenOf: (handle: string) => Promise<string>;
}

/** @throws {Error} with the answer, when it is no success */
async function ask(platform: Platform, call: Call): Promise<Answer> {
  const answer = await callApi(platform.run.url, call);
  if (answer.status >= 300)
    throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Waits until no service has an event to publish, to apply or to deliver. */
async function quiet(platform: Platform): Promise<void> {
  const token = await platform.tokenOf('quinten');
  const services = Object.keys(platform.run.parts).filter(
    (name) => !['database', 'nats', 'gateway'].includes(name),
  );
  const deadline = Date.now() + QUIET_LIMIT_MS;
  for (;;) {
    const queues = await Promise.all(
      services.map((service) =>
        callApi(platform.run.url, { method: 'GET', path: `/services/${service}/queues`, token }),
      ),
    );
    const waiting = queues.some(
      ({ status, body: { outbox, consumers = [] } }) =>
        // On a machine that is busy with other things a count may take too long; then it is asked again.
        status !== 200 ||
        (outbox?.waiting ?? 0) > 0 ||
        (consumers as { pending: number; inProgress: number }[]).some(
          ({ pending, inProgress }) => pending + inProgress > 0,
        ),
    );
    if (!waiting) return;
    if (Date.now() > deadline) throw new Error('The queues do not empty.');
    // Asking costs too, and is counted with the rest: so not often.
    await delay(1_000);
  }
}

/** So many at the same time, until all are done. @returns the answers in order */
async function several<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let index = next++; index < items.length; index = next++)
        results[index] = await work(items[index] as T);
    }),
  );
  return results;
}

interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: ByProcess;
}

/** The processor time of every process for some work, with all that follows from it. */
async function spentOn(platform: Platform, work: () => Promise<unknown>, settled = true): Promise<Spent> {
  const processes = [...processesOf(platform.run)];
  const now = (): ByProcess => Object.fromEntries(processes.map(([name, pid]) => [name, cpuSecondsOf(pid)]));
  const startedAt = performance.now();
  const before = now();
  await work();
  say(`  done after ${((performance.now() - startedAt) / 1_000).toFixed(0)} s, waiting for what follows ...`);
  if (settled) await quiet(platform);
  const after = now();
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    cpuSeconds: Object.fromEntries(
      processes.map(([name]) => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
    ),
  };
}

/** Per piece of work, in microseconds, without what the processes spend when there is nothing to do. */
const perPiece = (spent: Spent, idle: Spent, pieces: number): ByProcess =>
  Object.fromEntries(
    Object.entries(spent.cpuSeconds).map(([name, cpuSeconds]) => {
      const resting = ((idle.cpuSeconds[name] ?? 0) / idle.seconds) * spent.seconds;
      return [name, Math.max(0, Math.round(((cpuSeconds - resting) / pieces) * MICROSECONDS))];
    }),
  );

const form = (challengeId: string) => ({
  description: 'Een proef met een leesclub voor nieuwkomers.',
  goal: 'Nieuwkomers lezen samen en ontmoeten elkaar.',
  targetGroups: ['newcomers'],
  agendaTasks: ['literate-society'],
  helpWanted: ['expertise'],
  fieldlabWish: 'regional',
  publicPrizeWish: false,
  challengeId,
});

/** An endpoint of somebody else that takes everything. */
async function startEndpoint(): Promise<{ readonly server: Server; readonly url: string; count(): number }> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'POST') count += 1;
      else response.setHeader('WebHook-Allowed-Origin', '*');
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/events`, count: () => count };
}

async function measure(platform: Platform) {
  const token = await platform.tokenOf('anna');
  const { body } = await ask(platform, { method: 'GET', path: '/challenges?limit=200', token });
  const challenge = (body.items as { id: string; kind: string }[]).find(({ kind }) => kind === 'always-open');
  const pieces = Array.from({ length: WRITES }, (_, index) => index);
  const draft = (index: number): Promise<Answer> =>
    ask(platform, {
      method: 'POST',
      path: '/ideas',
      token,
      body: { title: `Leesclub ${index}`, organisationId: organisations.utrecht.id, region: 'NL-UT' },
    });
  const fill = ({ body: idea, etag }: Answer): Promise<Answer> =>
    ask(platform, {
      method: 'PATCH',
      path: `/ideas/${idea.id}`,
      token,
      ifMatch: etag,
      body: form(challenge?.id ?? ''),
    });
  const submit = ({ body: idea, etag }: Answer): Promise<Answer> =>
    ask(platform, { method: 'POST', path: `/ideas/${idea.id}/submissions`, token, ifMatch: etag });

  say('warming up ...');
  await several(pieces, async (index) => await submit(await fill(await draft(index))));
  await quiet(platform);
  const idle = await spentOn(platform, () => delay(IDLE_MS), false);
  say('reading ...');
  const first = await draft(0);
  await quiet(platform);
  const get = (path: string, count: number) =>
    spentOn(platform, () =>
      several(Array.from({ length: count }), () => ask(platform, { method: 'GET', path, token })),
    );
  const read = await get(`/ideas/${first.body.id}`, READS);
  const list = await get('/ideas?limit=50', READS / 4);
  say('writing ...');
  let ideas: readonly Answer[] = [];
  const drafted = await spentOn(platform, async () => (ideas = await several(pieces, draft)));
  const saved = await spentOn(platform, async () => (ideas = await several(ideas, fill)));
  const submitted = await spentOn(platform, () => several(ideas, submit));

  say('delivering ...');
  const endpoint = await startEndpoint();
  const poi = await platform.tokenOf('poi-bisc');
  for (let number = 0; number < SUBSCRIPTIONS; number += 1)
    await ask(platform, {
      method: 'POST',
      path: '/subscriptions',
      token: poi,
      body: {
        organisationId: organisations.bisc.id,
        sink: endpoint.url,
        types: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
      },
    });
  const more = await several(await several(pieces, draft), fill);
  await quiet(platform);
  const delivered = await spentOn(platform, async () => {
    await several(more, submit);
    const deadline = Date.now() + QUIET_LIMIT_MS;
    while (endpoint.count() < WRITES * SUBSCRIPTIONS) {
      if (Date.now() > deadline) throw new Error(`Only ${endpoint.count()} deliveries arrived.`);
      await delay(50);
    }
  });
  endpoint.server.close();
  const withDeliveries = perPiece(delivered, idle, WRITES);
  const without = perPiece(submitted, idle, WRITES);
  const delivery = Object.fromEntries(
    Object.keys(without).map((name) => [
      name,
      Math.max(0, Math.round(((withDeliveries[name] ?? 0) - (without[name] ?? 0)) / SUBSCRIPTIONS)),
    ]),
  );
  return {
    idleMilliseconds: Object.fromEntries(
      Object.entries(idle.cpuSeconds).map(([name, cpu]) => [name, Math.round((cpu / idle.seconds) * 1e3)]),
    ),
    read: perPiece(read, idle, READS),
    list: perPiece(list, idle, READS / 4),
    draft: perPiece(drafted, idle, WRITES),
    save: perPiece(saved, idle, WRITES),
    submit: without,
    delivery,
  };
}

const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-costs-'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const started = await startPlatform({
  dataDir,
  port: await freePort(),
  env: { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
  report: say,
});
try {
  await loadSampleProgramme({ run: started.run, report: say });
  const { run, servers } = started;
  const tokenOf = (handle: string): Promise<string> =>
    signIn({ issuer: run.issuer, identityDir: run.identityDir, handle });
  const microseconds = await measure({ run, tokenOf });
  const memory = await Promise.all(
    [...processesOf(run)].map(async ([name, pid]) => [name, await megabytesOf(pid)] as const),
  );
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const costs = {
    how: `Measured on ${new Date().toISOString().slice(0, 10)} at commit \`${commit}\` with \`npm run bench:costs\`: ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}; ${servers.database}; ${servers.nats}.`,
    megabytes: Object.fromEntries(memory),
    microseconds,
  };
  await writeFile(join(import.meta.dirname, '..', 'costs.json'), `${JSON.stringify(costs, undefined, 2)}\n`);
  say(JSON.stringify(costs, undefined, 2));
} finally {
  await started.stop();
  await rm(dataDir, { recursive: true, force: true });
}
