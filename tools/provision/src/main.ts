import { OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { configFrom } from './config.ts';

/**
 * Makes the streams and consumers of the bus as the contracts ask for them, and ends. It runs before the services of a new version
 * start, and may run again at any time.
 */
async function provision(): Promise<void> {
  const { replicas, ...connection } = configFrom(process.env, OPERATOR_USER);
  await provisionBus(connection, contracts, { replicas });
  process.stdout.write(
    `The streams and consumers are as the contracts ask; copies of each stream: ${replicas}.\n`,
  );
}

// Loaded by something else, it only lets its code be compiled.
if (import.meta.main) {
  try {
    await provision();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
