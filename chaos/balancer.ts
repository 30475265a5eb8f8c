import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A process behind the balancer, at addresses that outlive it. */
export interface Backend {
  readonly port: number;
  /** Where it says whether it is ready. */
  readonly opsPort: number;
}

/** Shares connections over the processes that say that they are ready, as balancers of TCP do. It knows nothing of HTTP. */
export interface Balancer {
  readonly port: number;
  close(): Promise<void>;
}

/** How often each process is asked, in milliseconds. Who is told to stop must go on for longer than this. */
export const ASKED_EVERY_MS = 100;

async function isReady({ opsPort }: Backend): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${opsPort}/readyz`, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

export async function startBalancer(backends: readonly Backend[]): Promise<Balancer> {
  const stopping = new AbortController();
  const sockets = new Set<Socket>();
  let ready: readonly Backend[] = [];
  let turn = 0;

  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const states = await Promise.all(backends.map(isReady));
      ready = backends.filter((_, index) => states[index]);
      await delay(ASKED_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  /** Nothing was sent yet when a connection is refused, so the next may have it. */
  const join = (near: Socket, tries: number): void => {
    const backend = ready[turn++ % Math.max(1, ready.length)];
    if (backend === undefined || tries === 0) {
      near.destroy();
      return;
    }
    const far = connect({ port: backend.port, host: '127.0.0.1' });
    const refused = (): void => join(near, tries - 1);
    far.once('error', refused).once('connect', () => {
      sockets.add(far);
      far.off('error', refused);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  };

  const server = createServer({ pauseOnConnect: false }, (near) => {
    sockets.add(near);
    near.on('error', () => undefined);
    join(near, backends.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const watching = watch();
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      stopping.abort();
      await watching;
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
