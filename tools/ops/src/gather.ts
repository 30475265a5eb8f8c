import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'node:tls';
import { contracts } from '@innovatienetwerk/catalogue';
import type { DeadLetter, Queues } from '@innovatienetwerk/contract';
import { fetchReply, isFine, type Api, type Reply } from './ask.ts';
import type { CertificateFacts, ClockFacts, DiskFacts, Facts, GatewayFacts, ProcessFacts } from './facts.ts';
import { gatherEndpoints } from './gather-endpoints.ts';
import { activityBetween, readMetrics, sumBy, type Sample } from './metrics.ts';
import type { ProcessTarget, Target } from './target.ts';

export const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);

/** Long enough for a few turns of everything that goes by the clock. */
const BETWEEN_MS = 3_000;
const TLS_LIMIT_MS = 5_000;

interface Readiness {
  readonly parts?: Readonly<Record<string, string>>;
  readonly startedAt?: string;
}

interface Look {
  readonly ready: Reply<Readiness>;
  readonly samples: readonly Sample[] | undefined;
  readonly aheadMs: number | undefined;
}

/** A clock that is told to the second is half a second behind on average. */
const aheadOf = (date: string | undefined, askedAt: number): number | undefined =>
  date === undefined ? undefined : Date.parse(date) + 500 - (askedAt + Date.now()) / 2;

async function lookAt(url: string): Promise<Look> {
  const askedAt = Date.now();
  const ready = await fetchReply<Readiness>(`${url}/readyz`);
  const aheadMs = aheadOf(ready.date, askedAt);
  const metrics = await fetchReply<string>(`${url}/metrics`);
  // Whoever answers at an address that is wrong may say anything.
  const { body } = metrics;
  const samples = isFine(metrics) && typeof body === 'string' ? readMetrics(body) : undefined;
  return { ready, samples, aheadMs };
}

interface Seen {
  readonly facts: ProcessFacts;
  readonly clock: ClockFacts | undefined;
}

async function see(target: ProcessTarget, replacedAt: readonly string[]): Promise<Seen> {
  const { name, url, region } = target;
  const known = {
    name,
    replacedAt,
    ...(url === undefined ? {} : { url }),
    ...(region === undefined ? {} : { region }),
  };
  if (url === undefined) return { facts: { ...known, reachable: false }, clock: undefined };
  const first = await lookAt(url);
  await delay(BETWEEN_MS);
  const second = await lookAt(url);
  const { body, status } = second.ready;
  if (status === 0) return { facts: { ...known, reachable: false }, clock: undefined };
  const { parts, startedAt } = body ?? {};
  const before = first.ready.body?.startedAt;
  const isAnother = before !== undefined && startedAt !== undefined && before !== startedAt;
  const facts: ProcessFacts = {
    ...known,
    reachable: true,
    replacedAt: isAnother && replacedAt.length === 0 ? [startedAt] : replacedAt,
    ...(parts === undefined ? {} : { parts }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(first.samples === undefined || second.samples === undefined
      ? {}
      : { activity: activityBetween(first.samples, second.samples, BETWEEN_MS) }),
    ...(second.samples === undefined
      ? {}
      : { stuck: sumBy(second.samples, 'innovatienetwerk_process_stuck', '', 'waiting_for') }),
  };
  return { facts, clock: second.aheadMs === undefined ? undefined : { of: name, aheadMs: second.aheadMs } };
}

export async function gatherQueues(
  api: Api | undefined,
): Promise<{ readonly queues: Record<string, Queues>; readonly status: number }> {
  const queues: Record<string, Queues> = {};
  let status = 0;
  if (api === undefined) return { queues, status };
  const replies = await Promise.all(
    services.map(async (service) => [service, await api.get<Queues>(`/services/${service}/queues`)] as const),
  );
  for (const [service, reply] of replies) {
    status = Math.max(status, reply.status);
    if (isFine(reply) && reply.body !== undefined) queues[service] = reply.body;
  }
  return { queues, status };
}

async function gatherDeadLetters(
  api: Api | undefined,
  queues: Readonly<Record<string, Queues>>,
): Promise<Facts['deadLetters']> {
  const found: Record<string, readonly DeadLetter[]> = {};
  for (const { service, deadLetters } of Object.values(queues)) {
    if (deadLetters === 0 || api === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- seldom more than one
    const reply = await api.get<{ items: readonly DeadLetter[] }>(
      `/services/${service}/dead-letters?status=open`,
    );
    found[service] = reply.body?.items ?? [];
  }
  return found;
}

async function gatherDisks({ local }: Target): Promise<readonly DiskFacts[]> {
  if (local === undefined) return [];
  const folders = ['database', 'nats'].map((name) => [name, join(local.dataDir, name)] as const);
  const found = await Promise.all(
    folders.map(async ([name, folder]): Promise<readonly DiskFacts[]> => {
      try {
        const { bavail, blocks, bsize } = await statfs(folder);
        return [{ name: `disk of ${name}`, freeBytes: bavail * bsize, totalBytes: blocks * bsize }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** Until when the certificate at an address is valid; undefined where there is none. That it is over is what is looked for, so nothing is verified. */
export function certificateOf(address: URL): Promise<CertificateFacts | undefined> {
  if (address.protocol !== 'https:') return Promise.resolve(undefined);
  const host = address.hostname;
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(address.port === '' ? 443 : address.port),
      ...(/^[\d.:[\]]+$/.test(host) ? {} : { servername: host }),
      rejectUnauthorized: false,
      timeout: TLS_LIMIT_MS,
    });
    const end = (found?: CertificateFacts): void => {
      socket.destroy();
      resolve(found);
    };
    socket.once('secureConnect', () => {
      const { valid_to: validTo } = socket.getPeerCertificate();
      end({ of: address.host, validUntil: new Date(validTo).toISOString() });
    });
    socket.once('timeout', () => end());
    socket.once('error', () => end());
  });
}

async function gatherCertificates({ apiUrl, processes }: Target): Promise<readonly CertificateFacts[]> {
  const addresses = [apiUrl, ...processes.map(({ url }) => url)].flatMap((url) =>
    url === undefined ? [] : [new URL(url)],
  );
  const found = await Promise.all(addresses.map(certificateOf));
  return found.filter((certificate) => certificate !== undefined);
}

async function natsClock({ natsMonitorUrl }: Target): Promise<readonly ClockFacts[]> {
  if (natsMonitorUrl === undefined) return [];
  const askedAt = Date.now();
  const { body } = await fetchReply<{ readonly now?: string }>(`${natsMonitorUrl}/varz`);
  if (body?.now === undefined) return [];
  return [{ of: 'nats', aheadMs: Date.parse(body.now) - (askedAt + Date.now()) / 2 }];
}

/** The servers of the bus say themselves when they cannot write a stream; any other fault of theirs is seen elsewhere. */
async function busWriteError({ natsMonitorUrl }: Target): Promise<string | undefined> {
  if (natsMonitorUrl === undefined) return undefined;
  const { status, body } = await fetchReply<{ readonly error?: string }>(`${natsMonitorUrl}/healthz`);
  const error = status === 503 ? body?.error : undefined;
  return error?.includes('write error') === true ? error : undefined;
}

async function gatewayOf(target: Target, status: number): Promise<GatewayFacts> {
  const url = target.apiUrl ?? '';
  if (target.apiUrl === undefined) return { url, reachable: false };
  // A document that needs no service and no bus: whether somebody is there at all.
  const reply = await fetchReply(`${url}/v1/glossary`);
  return { url, reachable: reply.status !== 0, ...(status === 0 ? {} : { status }) };
}

/** Looks at everything once, and at what moves a second time a few seconds later. */
export async function gather(target: Target, api: Api | undefined): Promise<Facts> {
  const replaced = (name: string): readonly string[] => target.local?.run.replacedAt[name] ?? [];
  const [seen, { queues, status }, disks, certificates, clocks, writeError] = await Promise.all([
    Promise.all(target.processes.map((process) => see(process, replaced(process.name)))),
    gatherQueues(api),
    gatherDisks(target),
    gatherCertificates(target),
    natsClock(target),
    busWriteError(target),
  ]);
  const [deadLetters, endpoints, gateway] = await Promise.all([
    gatherDeadLetters(api, queues),
    gatherEndpoints(api),
    gatewayOf(target, status),
  ]);
  const servers = target.local === undefined ? [] : serversOf(target);
  return {
    at: new Date().toISOString(),
    gateway,
    processes: [...seen.map(({ facts }) => facts), ...servers],
    queues,
    deadLetters,
    endpoints,
    disks,
    ...(writeError === undefined ? {} : { busWriteError: writeError }),
    certificates,
    clocks: [...clocks, ...seen.flatMap(({ clock }) => (clock === undefined ? [] : [clock]))],
  };
}

/** The servers of this machine have no ops port; that they keep ending, the supervisor knows. */
const serversOf = ({ local }: Target): readonly ProcessFacts[] =>
  ['database', 'nats'].flatMap((name) => {
    const replacedAt = local?.run.replacedAt[name] ?? [];
    return replacedAt.length === 0 ? [] : [{ name, reachable: true, replacedAt }];
  });
