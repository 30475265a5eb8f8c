import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, isPortFree } from '../servers/ports.ts';

/** Who has a port of its own besides the gateway. */
const owners = ['database', 'nats', 'identity', 'mail', 'smtp'] as const;
export type Owner = (typeof owners)[number];
export type Ports = Readonly<Record<Owner, number>>;

function earlier(file: string): Partial<Ports> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>;
  } catch {
    return {};
  }
}

/** Ports that stay the same from start to start as long as nobody else takes them: then tokens and bookmarks stay good. */
export async function choosePorts(dataDir: string): Promise<Ports> {
  const file = join(dataDir, 'ports.json');
  const before = earlier(file);
  const chosen = new Map<Owner, number>();
  for (const owner of owners) {
    let port = before[owner];
    while (port === undefined || [...chosen.values()].includes(port) || !(await isPortFree(port)))
      port = await freePort();
    chosen.set(owner, port);
  }
  const ports = Object.fromEntries(chosen) as Record<Owner, number>;
  await writeFile(file, `${JSON.stringify(ports, undefined, 2)}\n`);
  return ports;
}
