import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A project of somebody else, that installed the built package. */
const run = promisify(execFile);
const here = join(import.meta.dirname, '..');
const modules = join(here, '..', '..', 'node_modules');
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'innovatienetwerk-consumer-'));
  const scope = join(project, 'node_modules', '@innovatienetwerk');
  await mkdir(scope, { recursive: true });
  await run(process.execPath, [join(here, 'build.ts'), '--out', join(scope, 'client')]);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', 'p-retry', 'is-network-error'])
    await symlink(join(modules, name), join(project, 'node_modules', name), 'dir');
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
});
afterAll(() => rm(project, { recursive: true, force: true }));

test('the built package runs without TypeScript', async () => {
  await writeFile(
    join(project, 'use.js'),
    `import { ApiProblem, createInnovatienetwerkClient } from '@innovatienetwerk/client';
     const client = createInnovatienetwerkClient({
       baseUrl: 'http://api.example/v1',
       token: 't',
       fetch: (request) => Promise.resolve(Response.json({ asked: request.url, id: 'x' })),
     });
     const { data } = await client.GET('/regions');
     console.log(data.asked, ApiProblem.name);`,
  );
  const { stdout } = await run(process.execPath, ['use.js'], { cwd: project });
  expect(stdout.trim()).toBe('http://api.example/v1/regions ApiProblem');
});

test('its types know the operations, and refuse what the API would refuse', async () => {
  await writeFile(
    join(project, 'use.ts'),
    `import { createInnovatienetwerkClient } from '@innovatienetwerk/client';
     const client = createInnovatienetwerkClient({ baseUrl: 'http://api.example/v1', token: 't' });
     const { data, etag } = await client.GET('/ideas/{ideaId}', { params: { path: { ideaId: 'x' } } });
     export const id: string = data.id;
     export const version: string = etag;
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
