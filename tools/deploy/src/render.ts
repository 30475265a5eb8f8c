import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { binary } from './cluster/binaries.ts';
import { kubectlWith, must } from './cluster/kubectl.ts';
import { parseObjects, type KubeObject } from './objects.ts';

export const kubernetesDir = join(import.meta.dirname, '..', '..', '..', 'deploy', 'kubernetes');
const overlaysDir = join(kubernetesDir, 'overlays');

export interface Overlay {
  readonly name: string;
  readonly objects: readonly KubeObject[];
}

/** The folders that can be applied; what several of them share is a component. */
async function overlayNames(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir(overlaysDir)).toSorted()) {
    // oxlint-disable-next-line no-await-in-loop -- few
    const text = await readFile(join(overlaysDir, name, 'kustomization.yaml'), 'utf8');
    if ((parse(text) as { kind: string }).kind === 'Kustomization') found.push(name);
  }
  return found;
}

/** kubectl with kustomize in it: ours when it was built, else that of the machine; undefined when there is none. */
export async function findKubectl(): Promise<string | undefined> {
  if (existsSync(binary('kubectl'))) return binary('kubectl');
  try {
    await must(kubectlWith('kubectl', [])(['version', '--client']));
    return 'kubectl';
  } catch {
    return undefined;
  }
}

/** Every overlay as it is sent to a cluster. @throws {Error} with what kustomize says about one that does not fit */
export async function renderOverlays(kubectl: string): Promise<readonly Overlay[]> {
  const run = kubectlWith(kubectl, []);
  const rendered = (await overlayNames()).map(async (name) => ({
    name,
    objects: parseObjects(await must(run(['kustomize', join(overlaysDir, name)]))),
  }));
  return await Promise.all(rendered);
}

/** What the guide for operators shows, and is no part of the platform: each file as if it were an overlay. */
export async function readExamples(): Promise<readonly Overlay[]> {
  const dir = join(kubernetesDir, 'examples');
  const files = (await readdir(dir)).toSorted();
  return await Promise.all(
    files.map(async (file) => ({
      name: `examples/${file}`,
      objects: parseObjects(await readFile(join(dir, file), 'utf8')),
    })),
  );
}
