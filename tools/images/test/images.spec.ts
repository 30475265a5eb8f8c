import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contracts } from '@innovatienetwerk/catalogue';
import { callApi, startNodeProcess } from '@innovatienetwerk/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReady } from '../src/health.ts';
import { programsOf, readHouse } from '../src/house.ts';
import { startStand, type Stand } from '../src/stand.ts';
import { filesBelow, treeDigest } from '../src/tree-digest.ts';
import { install, pruned, removeTrees, root, trees } from './support/installed.ts';

const run = promisify(execFile);
/** Nothing here depends on how fast it goes; a busy machine may take long. */
const PATIENCE = { timeout: 180_000 } as const;
afterAll(removeTrees);

const programs = [...programsOf(root, readHouse(root)).keys()];

it('there is an image for every service with a process of its own, for the gateway, and for what prepares the bus', () => {
  const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
  expect(programs.toSorted()).toEqual([...services, 'gateway', 'provision'].toSorted());
});

describe('the tree of an image', PATIENCE, () => {
  it.each(programs)('of %s holds everything that its program loads', async (program) => {
    const tree = pruned(program);
    install(tree);
    // The main module starts nothing when it is only loaded.
    await run(process.execPath, ['--input-type=module', '--eval', "await import('./main.js')"], {
      cwd: tree,
    });
  });

  it.each(programs)('of %s has a lock file that npm finds whole', async (program) => {
    const options = { cwd: pruned(program) };
    await run(
      'npm',
      ['ci', '--dry-run', '--offline', '--omit=dev', '--ignore-scripts', '--no-audit'],
      options,
    );
  });

  it('is the same to the byte when it is made twice', () => {
    expect(treeDigest(pruned('triage'))).toBe(treeDigest(pruned('triage', 'triage-again')));
  });

  it('holds no test, no type and no other service than by its contract', () => {
    const files = filesBelow(pruned('triage'));
    expect(files.filter((file) => /\.(ts|spec\.js)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^services\/(?!triage)[^/]+\/src\//.test(file))).toEqual([]);
    expect(files).toContain(join('services', 'ideas', 'contract', 'index.js'));
  });

  it('is not made for a program that there is not', async () => {
    const nowhere = join(trees, 'nowhere');
    const main = join(root, 'tools', 'images', 'src', 'main.ts');
    const failed = run(process.execPath, ['--experimental-vm-modules', main, 'nobody', nowhere]);
    await expect(failed).rejects.toThrow(/No program is called nobody: choose from gateway/);
    expect(existsSync(join(nowhere, 'package.json'))).toBe(false);
  });
});

describe('programs from their own trees, on the real servers', PATIENCE, () => {
  let stand: Stand;
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    stand = await startStand();
  }, PATIENCE.timeout);
  afterAll(async () => {
    for (const stop of stops.toReversed()) await stop();
    await stand.stop();
  }, PATIENCE.timeout);

  async function start(program: string) {
    const tree = pruned(program, `${program}-running`);
    install(tree);
    const env = await stand.envOf(program);
    const logFile = join(tree, 'log');
    const started = await startNodeProcess({ name: program, script: join(tree, 'main.js'), env, logFile });
    stops.push(() => started.stop());
    return env;
  }

  it('prepare the bus, start every service, and answer a request through the gateway; the engine is told that each is healthy', async () => {
    const tree = pruned('provision', 'provision-running');
    install(tree);
    const env = { ...process.env, ...(await stand.envOf('provision')) };
    const { stdout } = await run(process.execPath, [join(tree, 'main.js')], { env });
    expect(stdout).toContain('The streams and consumers are as the contracts ask; copies of each stream: 1.');

    const services = programs.filter((program) => program !== 'provision' && program !== 'gateway');
    for (const service of services) {
      const { OPS_PORT: opsPort = '' } = await start(service);
      expect(await isReady(opsPort), service).toBe(true);
    }
    const gateway = await start('gateway');
    const url = `http://127.0.0.1:${gateway['PORT']}`;
    const token = await stand.tokenOf('anna');
    expect(await callApi(url, { method: 'GET', path: '/regions', token })).toMatchObject({ status: 200 });
    // The pages of the documentation lie in a package that no import names.
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    expect(await isReady(gateway['OPS_PORT'] ?? '')).toBe(true);
    expect(await isReady('1')).toBe(false);
  });
});
