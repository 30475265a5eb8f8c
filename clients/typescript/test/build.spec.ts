import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A project of somebody else, that installed the package from its archive. */
const run = promisify(execFile);
const here = join(import.meta.dirname, '..');
const root = join(here, '..', '..');
let project: string;

/** What it depends on, as it lies here: so it is installed without a network. */
const installed = (name: string): string =>
  [here, root].map((folder) => join(folder, 'node_modules', name)).find((folder) => existsSync(folder)) ??
  name;
const dependencies = [
  'eventsource-parser',
  'openapi-fetch',
  'openapi-typescript-helpers',
  'p-retry',
  'is-network-error',
].map(installed);

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'innovatienetwerk-consumer-'));
  const dist = join(project, 'dist');
  await run(process.execPath, [join(here, 'build.ts'), '--out', dist]);
  const { stdout } = await run('npm', ['pack', dist, '--pack-destination', project, '--silent']);
  await rm(dist, { recursive: true });
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  const archive = join(project, stdout.trim());
  const options = ['--offline', '--no-audit', '--no-fund', '--install-links=true'];
  await run('npm', ['install', ...options, archive, ...dependencies], { cwd: project });
}, 120_000);
afterAll(() => rm(project, { recursive: true, force: true }));

/** The Node of the platform, and the one that a POI may have. */
async function nodes(): Promise<readonly string[]> {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const others = folders.map((folder) => join(folder, 'node')).filter((program) => existsSync(program));
  return [process.execPath, ...others.slice(0, 1)];
}

test('the installed package runs without TypeScript, on every Node from 20 on', async () => {
  await writeFile(
    join(project, 'use.js'),
    `import { ApiProblem, createInnovatienetwerkClient, verifyWebhook } from '@innovatienetwerk/client';
     const answers = {
       '/v1/ideas/_snapshots': { items: [{ id: 'x' }], deltaCursor: 'd' },
       '/v1/ideas/_deltas': { changes: [{ id: 'x', removed: true }], next: 'e', more: false },
       '/v1/events': { items: [{ id: 'first' }], next: 'c', more: false },
     };
     const live = 'id: d\\ndata: {"id":"second"}\\n\\n';
     const client = createInnovatienetwerkClient({
       baseUrl: 'http://api.example/v1',
       token: 't',
       fetch: async (request) => {
         const { pathname } = new URL(request.url);
         if (pathname === '/v1/events/_stream') return new Response(live);
         return Response.json(answers[pathname] ?? { asked: request.url, id: 'x' });
       },
     });
     const { data } = await client.GET('/regions');
     const told = [data.asked, ApiProblem.name];
     const store = { load: () => undefined, save: () => undefined };
     for await (const { kind, changes } of client.sync('/ideas', { store }))
       told.push([kind, ...changes.map((change) => change.kind)].join(' '));
     for await (const { events } of client.feed({ store, live: true })) {
       told.push(events[0].id);
       if (events[0].id === 'second') break;
     }
     const message = { id: 'a', timestamp: '1', signature: 'v1,AAAA', body: '{}', now: 1_000 };
     const secrets = ['whsec_AAAA', 'whpk_' + Buffer.alloc(32, 1).toString('base64')];
     await verifyWebhook({ ...message, secrets }).catch(({ fault }) => told.push(fault));
     console.log(told.join(', '));`,
  );
  for (const node of await nodes()) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const { stdout } = await run(node, ['use.js'], { cwd: project });
    expect(stdout.trim(), node).toBe(
      'http://api.example/v1/regions, ApiProblem, reset, changes changed, changes removed, first, second, signature',
    );
  }
});

test('its types know the operations, and refuse what the API would refuse', async () => {
  await writeFile(
    join(project, 'use.ts'),
    `import { createInnovatienetwerkClient } from '@innovatienetwerk/client';
     const client = createInnovatienetwerkClient({ baseUrl: 'http://api.example/v1', token: 't' });
     const { data, etag } = await client.GET('/ideas/{ideaId}', { params: { path: { ideaId: 'x' } } });
     export const id: string = data.id;
     export const version: string = etag;
     const store = { load: () => undefined, save: () => undefined };
     for await (const { changes } of client.sync('/adoptions', { store }))
       for (const change of changes) if (change.kind === 'changed') change.item.scaleUpId.length;
     // @ts-expect-error -- of this no copy can be kept
     client.sync('/notifications', { store });
     // @ts-expect-error -- an id is text
     export const number: number = data.id;
     // @ts-expect-error -- there is no such path
     await client.GET('/idea');
     // @ts-expect-error -- a change needs the version that was read
     await client.PATCH('/ideas/{ideaId}', { params: { path: { ideaId: 'x' } }, body: {} });`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom',
  ];
  const { stdout } = await run('tsc', [...options, 'use.ts'], { cwd: project }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
});

test('it says what it needs, and nothing of this repository', async () => {
  const manifest = JSON.parse(
    await readFile(join(project, 'node_modules', '@innovatienetwerk', 'client', 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: '@innovatienetwerk/client', engines: { node: '>=20' } });
  expect(manifest['private']).toBeUndefined();
  expect(JSON.stringify(manifest)).not.toContain('src/');
});
