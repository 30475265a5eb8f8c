import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between places that can be cut: what one side connects to here is passed on to the other. */
export interface Line {
  /** Where to connect, one for each target. */
  readonly ports: readonly number[];
  /** From now on nothing passes. A silent cut closes nothing: both sides only hear nothing any more, as behind a broken router. */
  cut(how: 'silent' | 'loud'): void;
  /** What is connected anew passes again; connections from before the cut are lost. */
  heal(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** @param targets the ports at the other side, on this machine */
export async function startLine(targets: readonly number[]): Promise<Line> {
  const pairs = new Set<Pair>();
  let state: 'whole' | 'silent' | 'loud' = 'whole';

  const join = (near: Socket, target: number): void => {
    if (state === 'loud') {
      near.destroy();
      return;
    }
    const far = connect({ port: target, host: '127.0.0.1' });
    const pair = { near, far };
    pairs.add(pair);
    const part = (): void => {
      // Behind a silent cut neither side learns that the other is gone.
      if (state === 'silent') return;
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        if (state === 'whole') to.write(bytes);
      });
      from.on('error', part).on('close', part);
    }
  };
  const drop = (): void => {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
  };
  const listen = async (target: number): Promise<Server> => {
    const server = createServer((near) => join(near, target)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const servers = await Promise.all(targets.map(listen));
  return {
    ports: servers.map((server) => (server.address() as AddressInfo).port),
    cut(how) {
      state = how;
      if (how === 'loud') drop();
    },
    heal() {
      state = 'whole';
      drop();
    },
    async close() {
      state = 'loud';
      drop();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
