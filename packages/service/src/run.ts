import { configFrom } from './config.ts';
import type { ServiceDefinition } from './define.ts';
import { startService } from './start.ts';

/** How long a stop may take before the process ends anyway; shorter than the grace period of an orchestrator. */
const STOP_LIMIT_MS = 9_000;

/**
 * The whole `main` of a service: starts it with the environment, says when it is ready, and stops it on SIGTERM,
 * SIGINT or when the process that supervises it is gone.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- it runs a service of whatever contract
export async function runService(definition: ServiceDefinition<any>): Promise<void> {
  const own: ServiceDefinition = definition;
  const running = await startService(own, configFrom(process.env, own.contract.name));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  // Whoever supervises the process starts it anew, with the password that holds by then.
  void running.refused.then(() => process.exit(1));
  process.send?.({ type: 'ready', opsPort: running.opsPort });
}
