import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { StartFailure } from '../failure.ts';

/** Whether this machine can listen on the port, on the loopback address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A free port below the range from which systems take the ports of outgoing connections. A server that must come
 * back on its own address after a crash cannot use that range: meanwhile a client may have been given the port.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(15_000, 32_000);
    if (await isPortFree(port)) return port;
  }
  throw new StartFailure('No free port between 15000 and 32000 was found: stop programs that listen there.');
}
