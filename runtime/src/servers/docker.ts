import type { StartFailure } from '../failure.ts';
import type { RunningServer } from './spawn.ts';

export interface ContainerOptions {
  readonly image: string;
  readonly url: string;
  /** Port in the container → port on this machine. */
  readonly ports: Readonly<Record<number, number>>;
  /** Folder in the container → folder on this machine. */
  readonly volumes: Readonly<Record<string, string>>;
  /** Path in the container → its text. */
  readonly files: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly readyLine: RegExp;
}

/**
 * Starts a server as a container, the last way on a machine that has no program for it.
 * @throws {StartFailure} the reason why the earlier ways failed, when Docker does not work here either.
 */
export async function tryContainer(
  options: ContainerOptions,
  otherwise: StartFailure,
): Promise<RunningServer> {
  // Loaded here: it is large, and few machines come this far.
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    throw otherwise;
  }
  const container = await new GenericContainer(options.image)
    .withExposedPorts(
      ...Object.entries(options.ports).map(([inside, outside]) => ({
        container: Number(inside),
        host: outside,
      })),
    )
    .withBindMounts(
      Object.entries(options.volumes).map(([target, source]) => ({ source, target, mode: 'rw' })),
    )
    .withCopyContentToContainer(
      Object.entries(options.files).map(([target, content]) => ({ content, target, mode: 0o600 })),
    )
    // What the server writes belongs to the person who started the platform.
    .withUser(`${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`)
    .withCommand([...options.command])
    .withWaitStrategy(Wait.forLogMessage(options.readyLine))
    .start();
  const ending = Promise.withResolvers<void>();
  return {
    url: options.url,
    process: undefined,
    pid: undefined,
    kind: `a container of ${options.image}`,
    ended: ending.promise,
    stop: async (graceMs = 4_000) => {
      await container.stop({ timeout: graceMs });
      ending.resolve();
    },
    // A container has no process of ours to signal; stopping it is what ends it.
    kill: () => void container.stop({ timeout: 0 }).finally(() => ending.resolve()),
  };
}
