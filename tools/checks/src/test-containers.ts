import { spawnSync } from 'node:child_process';
import { getContainerRuntimeClient } from 'testcontainers';

/** `npm run test:containers`: the integration tests against images of MongoDB and NATS instead of the embedded servers. */
async function hasEngine(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

if (await hasEngine()) {
  const { status } = spawnSync('vitest', ['run', '--project', 'integration'], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_ENGINE: 'mongod-container', NATS_ENGINE: 'container' },
  });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(
    'No container engine answers here: start Docker (or Podman with its Docker socket) and run the same command again.\n',
  );
  process.exitCode = 1;
}
