import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run build -w clients/typescript` makes the package that others install: JavaScript with its types, in `dist/`
 * or in the folder given by `--out`. It runs on every Node from version 20 on, and needs no TypeScript.
 */
const here = import.meta.dirname;
const { values } = parseArgs({ options: { out: { type: 'string', default: join(here, 'dist') } } });
const out = values.out;

rmSync(out, { recursive: true, force: true });
const { status } = spawnSync('tsc', ['--project', join(here, 'tsconfig.build.json'), '--outDir', out], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(status ?? 1);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const { name, version, license, description, dependencies } = JSON.parse(
  readFileSync(join(here, 'package.json'), 'utf8'),
) as Manifest;
const published = {
  name,
  version,
  description,
  license,
  type: 'module',
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  sideEffects: false,
  engines: { node: '>=20' },
  dependencies,
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
copyFileSync(join(here, 'README.md'), join(out, 'README.md'));
copyFileSync(join(here, '..', '..', 'LICENSE'), join(out, 'LICENSE'));
