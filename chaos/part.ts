/** A process of the test that can be ended and started again, at the same address. */
export interface Part {
  readonly name: string;
  /** Ends it, and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again. It must have been ended. */
  start(): Promise<void>;
}

interface Started {
  readonly process: { readonly pid: number } | undefined;
  readonly ended: Promise<void>;
}

/** Starts something that knows how to start again. */
export async function partOf(name: string, begin: () => Promise<Started>): Promise<Part> {
  let running = await begin();
  let up = true;
  return {
    name,
    async end(signal = 'SIGTERM') {
      if (!up) return;
      up = false;
      const { process: mark, ended } = running;
      if (mark !== undefined) process.kill(mark.pid, signal);
      await ended;
    },
    async start() {
      running = await begin();
      up = true;
    },
  };
}
