import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { go } from './go.ts';
import { buildModules, KUBERNETES, STAGING_VERSION, type BuildModule } from './versions.ts';

/** Outside the tree: it is the same for every copy of it. */
const cacheDir = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'innovatienetwerk',
  `kubernetes-${KUBERNETES}`,
);
const binDir = join(cacheDir, 'bin');

export const binary = (name: string): string => join(binDir, name);

interface Module {
  readonly Dir: string;
  readonly GoMod: string;
}

const downloads = new Map<string, Promise<Module>>();

async function download(module: string): Promise<Module> {
  await mkdir(cacheDir, { recursive: true });
  return JSON.parse(await go(['mod', 'download', '-json', module], cacheDir)) as Module;
}

/**
 * @returns the folder of a module, downloaded when it is not there yet
 * @throws {NoCluster} when it cannot be had
 */
export function downloadedModule(module: string): Promise<Module> {
  const known = downloads.get(module) ?? download(module);
  downloads.set(module, known);
  return known;
}

/** The parts of Kubernetes that are developed in its repository are modules of their own everywhere else. */
async function replacements({ requires, staged }: BuildModule): Promise<readonly string[]> {
  if (staged !== true) return [];
  const { GoMod } = await downloadedModule((requires[0] ?? '').replace(' ', '@'));
  return [...(await readFile(GoMod, 'utf8')).matchAll(/^\s*(k8s\.io\/[\w-]+) => \.\/staging/gm)].map(
    ([, name = '']) => `replace ${name} => ${name} ${STAGING_VERSION}`,
  );
}

async function prepareModule(module: BuildModule): Promise<string> {
  const dir = join(cacheDir, 'modules', module.name);
  if (existsSync(join(dir, 'go.sum'))) return dir;
  await mkdir(dir, { recursive: true });
  const requires = module.requires.map((line) => `require ${line}`);
  const lines = [
    `module innovatienetwerk.example/${module.name}`,
    'go 1.26',
    ...requires,
    ...(await replacements(module)),
  ];
  await writeFile(join(dir, 'go.mod'), `${lines.join('\n\n')}\n`);
  const imports = Object.values(module.programs).map((path) => `\t_ "${path}"\n`);
  await writeFile(
    join(dir, 'tools.go'),
    `//go:build tools\n\npackage tools\n\nimport (\n${imports.join('')})\n`,
  );
  await go(['mod', 'tidy'], dir);
  return dir;
}

/**
 * The programs of a cluster, built from their Go modules when they are not in the cache yet. That takes about eight minutes, once.
 * @throws {NoCluster} when this machine cannot build them
 */
export async function ensureBinaries(names: readonly string[], say: (line: string) => void): Promise<void> {
  const wanted = names.filter((name) => !existsSync(binary(name)));
  if (wanted.length === 0) return;
  for (const module of buildModules) {
    const programs = Object.entries(module.programs).filter(([name]) => wanted.includes(name));
    if (programs.length === 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- a build takes all there is
    const dir = await prepareModule(module);
    for (const [name, path] of programs) {
      say(`Building ${name} (${module.requires.join(', ')}) ...`);
      const flags = `-s -w ${module.flags}`.trim();
      // oxlint-disable-next-line no-await-in-loop
      await go(['build', '-p', '2', '-ldflags', flags, '-o', binary(name), path], dir);
    }
  }
}
