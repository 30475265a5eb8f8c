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

/** A machine that is busy with other things may not start it in time at once. */
const ATTEMPTS = 3;

async function insist(begin: () => Promise<Started>): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await begin();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Starts something that knows how to start again. */
export async function partOf(name: string, begin: () => Promise<Started>): Promise<Part> {
  let running = await insist(begin);
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
      running = await insist(begin);
      up = true;
    },
  };
}
