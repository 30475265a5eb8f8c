import { createReadStream } from 'node:fs';
import { cp, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  natsAccounts,
  openStreamBackups,
  OPERATOR_USER,
  type SavedStream,
  type StreamBackups,
} from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { MongoClient } from 'mongodb';
import { isEmbedded } from '../servers/database-engine.ts';
import { startDatabase } from '../servers/database.ts';
import { startNats } from '../servers/nats.ts';
import { readPasswords } from '../supervisor/passwords.ts';
import type { RunFile } from '../supervisor/run-file.ts';
import { RUN_FILES } from '../supervisor/take-data.ts';
import { atOneMoment, loadDatabase, saveDatabase } from './databases.ts';

/** Where the copy of servers that were running lies within an archive. */
export const COPY_FOLDER = 'copy';
/** What the servers keep for themselves; of these the copy holds what they told. */
const OF_SERVERS = ['database', 'nats'] as const;

type Report = (line: string) => void;

/** How far a relay was known to be before the streams were copied; see the store's checkpoints. */
interface Checkpoint {
  readonly position: number;
  readonly streamSequence: number;
  readonly hash?: string;
}

interface CheckpointDocument extends Checkpoint {
  readonly _id: string;
}

/** What a copy says of itself. */
export interface Manifest {
  readonly format: 1;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly services: Readonly<Record<string, { readonly checkpoint?: Checkpoint; readonly logged: number }>>;
  readonly streams: readonly SavedStream[];
}

const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
const manifestFile = (folder: string): string => join(folder, 'backup.json');
const streamFile = (folder: string, name: string): string => join(folder, 'streams', name);

const checkpointsOf = (client: MongoClient, service: string) =>
  client.db(service).collection<CheckpointDocument>('relay');

async function readCheckpoint(client: MongoClient, service: string): Promise<Checkpoint | undefined> {
  const found = await checkpointsOf(client, service).findOne({ _id: 'checkpoint' });
  if (found === null) return undefined;
  const { position, streamSequence, hash } = found;
  return { position, streamSequence, ...(hash === undefined ? {} : { hash }) };
}

async function saveStreams(backups: StreamBackups, folder: string): Promise<readonly SavedStream[]> {
  await mkdir(join(folder, 'streams'), { recursive: true });
  const saved: SavedStream[] = [];
  for (const name of backups.streams) {
    // oxlint-disable-next-line no-await-in-loop -- the order matters, and the server has other work
    const file = await open(streamFile(folder, name), 'wx', 0o600);
    try {
      // oxlint-disable-next-line no-await-in-loop
      saved.push(await backups.save(name, async (chunk) => void (await file.write(chunk))));
    } finally {
      // oxlint-disable-next-line no-await-in-loop
      await file.close();
    }
  }
  return saved;
}

/**
 * Copies everything of a running platform into a folder, while it goes on. First how far the relays are, then the
 * streams, then all databases as they are at one moment: so whatever is in a stream or was heard from one is in the
 * databases, and what the databases know beyond the streams is published again after a restore
 * (docs/decisions/0023-backup-while-writing.md).
 */
export async function copyRunning(
  dataDir: string,
  run: RunFile,
  target: string,
  report: Report,
): Promise<Manifest> {
  const startedAt = new Date().toISOString();
  const folder = join(target, COPY_FOLDER);
  await mkdir(folder, { recursive: true });
  const client = new MongoClient(run.mongodbUrl, { serverSelectionTimeoutMS: 5_000 });
  const backups = await openStreamBackups(
    { servers: run.natsUrl, user: OPERATOR_USER, password: readPasswords(dataDir)[OPERATOR_USER] },
    contracts,
  );
  try {
    const checkpoints = new Map<string, Checkpoint | undefined>();
    // oxlint-disable-next-line no-await-in-loop -- few
    for (const service of services) checkpoints.set(service, await readCheckpoint(client, service));
    report('Copying the streams ...');
    const streams = await saveStreams(backups, folder);
    report('Copying the databases as they are now ...');
    const logged = await atOneMoment(client, isEmbedded(join(dataDir, 'database')), async (session) => {
      const heads = new Map<string, number>();
      for (const service of services) {
        // oxlint-disable-next-line no-await-in-loop -- one session reads one thing at a time
        await saveDatabase(client, session, service, join(folder, 'databases', service));
        const log = client.db(service).collection<{ _id: number }>('log');
        // oxlint-disable-next-line no-await-in-loop
        const head = await log.findOne({}, { session, sort: { _id: -1 }, projection: { _id: 1 } });
        heads.set(service, head?._id ?? 0);
      }
      return heads;
    });
    await copyFiles(dataDir, target);
    const manifest: Manifest = {
      format: 1,
      startedAt,
      endedAt: new Date().toISOString(),
      services: Object.fromEntries(
        services.map((service) => {
          const checkpoint = checkpoints.get(service);
          const known = { logged: logged.get(service) ?? 0 };
          return [service, checkpoint === undefined ? known : { ...known, checkpoint }];
        }),
      ),
      streams,
    };
    await writeFile(manifestFile(folder), JSON.stringify(manifest, undefined, 2), { mode: 0o600 });
    return manifest;
  } finally {
    await backups.close();
    await client.close();
  }
}

/** Mails, keys and passwords: whatever is neither of a run nor of a server. */
async function copyFiles(dataDir: string, target: string): Promise<void> {
  const left = new Set<string>([...RUN_FILES, ...OF_SERVERS]);
  for (const name of await readdir(dataDir)) {
    // Drafts are written beside a file and take its place a moment later.
    const isDraft = (path: string): boolean => /\.(draft|part|[0-9a-f-]{36})$/.test(basename(path));
    if (left.has(name) || isDraft(name)) continue;
    // oxlint-disable-next-line no-await-in-loop -- few
    await cp(join(dataDir, name), join(target, name), {
      recursive: true,
      filter: (path) => !isDraft(path),
    });
  }
}

export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(manifestFile(folder), 'utf8')) as Manifest;

/** Gives the servers back what a copy holds, in a folder in which they have nothing yet. */
export async function loadCopy(dataDir: string, report: Report): Promise<void> {
  const folder = join(dataDir, COPY_FOLDER);
  const manifest = await readManifest(folder);
  report('Putting the databases back ...');
  await loadDatabases(dataDir, folder, manifest);
  report('Putting the streams back ...');
  await loadStreams(dataDir, folder, manifest);
}

async function loadDatabases(dataDir: string, folder: string, manifest: Manifest): Promise<void> {
  const server = await startDatabase({ dataDir: join(dataDir, 'database') });
  const client = new MongoClient(server.url, { serverSelectionTimeoutMS: 5_000 });
  try {
    for (const [service, { checkpoint }] of Object.entries(manifest.services)) {
      // oxlint-disable-next-line no-await-in-loop -- one after another is gentle and shows which one failed
      await loadDatabase(client, service, join(folder, 'databases', service));
      // The relay must look from where it was before the streams were copied; it publishes what they lack.
      // oxlint-disable-next-line no-await-in-loop
      await checkpointsOf(client, service).deleteOne({ _id: 'checkpoint' });
      if (checkpoint === undefined) continue;
      // oxlint-disable-next-line no-await-in-loop
      await checkpointsOf(client, service).insertOne({
        _id: 'checkpoint',
        ...checkpoint,
        at: new Date(),
      } as never);
    }
  } finally {
    await client.close();
    await server.stop();
  }
}

async function loadStreams(dataDir: string, folder: string, manifest: Manifest): Promise<void> {
  const passwords = readPasswords(dataDir);
  const server = await startNats({
    dataDir: join(dataDir, 'nats'),
    authConfig: natsAccounts(contracts, passwords),
  });
  try {
    const backups = await openStreamBackups(
      { servers: server.url, user: OPERATOR_USER, password: passwords[OPERATOR_USER] },
      contracts,
    );
    try {
      for (const saved of manifest.streams) {
        // oxlint-disable-next-line no-await-in-loop -- one after another
        await backups.load(saved, createReadStream(streamFile(folder, saved.name)));
      }
    } finally {
      await backups.close();
    }
  } finally {
    await server.stop();
  }
}
