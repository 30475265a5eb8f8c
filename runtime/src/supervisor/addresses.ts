import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, isPortFree } from '../servers/ports.ts';

/** Of the servers each, which are always there; of the rest perhaps. */
export type Ports<Server extends string> = Readonly<Record<Server, number>> &
  Readonly<Record<string, number>>;

function earlier(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  } catch {
    return {};
  }
}

/** Ports that stay the same from start to start as long as nobody else takes them: then tokens and bookmarks stay good. */
export async function choosePorts<Server extends string>(
  dataDir: string,
  servers: readonly Server[],
  others: readonly string[],
): Promise<Ports<Server>> {
  const file = join(dataDir, 'ports.json');
  const before = earlier(file);
  const chosen = new Map<string, number>();
  for (const owner of [...servers, ...others]) {
    let port = before[owner];
    while (port === undefined || [...chosen.values()].includes(port) || !(await isPortFree(port)))
      port = await freePort();
    chosen.set(owner, port);
  }
  const ports = Object.fromEntries(chosen) as Ports<Server>;
  // Who does not take part this time keeps its port for a next one.
  await writeFile(file, `${JSON.stringify({ ...before, ...ports }, undefined, 2)}\n`);
  return ports;
}
