import { people } from '../sample/people.ts';
import { join } from 'node:path';
import { StartFailure, reasonOf } from './failure.ts';
import { defaultDataDir } from './paths.ts';
import { loadSampleProgramme } from './programme/load.ts';
import { startPlatform, type Platform } from './supervisor/platform.ts';
import { followWarnings } from './supervisor/warnings.ts';

const DEFAULT_PORT = 8080;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

function portFrom(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartFailure(`PORT=${text} is no port: give a number from 1 to 65535.`);
}

function introduce(platform: Platform, dataDir: string): void {
  const { run, servers } = platform;
  say();
  say(`  API        ${run.url}/v1     documentation ${run.url}/docs`);
  say(`  Sign-in    ${run.issuer}`);
  say(`  Mail       ${run.mailUrl}/messages`);
  say(`  Bus        ${run.natsUrl}    ${servers.nats}`);
  say(`  Database   ${run.mongodbUrl}    ${servers.database}`);
  const ops = Object.entries(run.parts).flatMap(([name, part]) =>
    part.opsPort === undefined ? [] : [`${name} ${part.opsPort}`],
  );
  say(`  Ops ports  ${ops.join(', ')}    (/livez, /readyz, /metrics)`);
  say(`  Logs       ${join(dataDir, 'logs')}    (warnings are shown here too)`);
  say();
  say('  Sample people; all of them, and the systems of the POIs: npm run -s token -- --list');
  for (const { handle, name, grants } of people) {
    say(`    ${handle.padEnd(9)} ${name.padEnd(18)} ${grants.map((grant) => grant.role).join(', ')}`);
  }
  say();
  say('  A token:            npm run -s token -- anna');
  say('  The whole journey:  npm run tour');
  say('  Stop:               Ctrl-C');
  say();
}

async function main(): Promise<void> {
  const startedAt = Date.now();
  const dataDir = defaultDataDir();
  const port = portFrom(process.env['PORT']);
  say(`Innovatienetwerk: starting with the data in ${dataDir}`);
  const starting = new AbortController();
  let platform: Platform | undefined;
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: stopping in order ...`);
    // A start that is under way ends by itself once it is broken off.
    if (platform === undefined) starting.abort();
    else platform.stop().then(() => end(0), end);
  };
  const end = (outcome: unknown): void => {
    if (outcome === 0) say('Stopped. The data is kept; the next start goes on with it.');
    else say(`Not everything stopped in order: ${reasonOf(outcome)}`);
    process.exit(outcome === 0 ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

  followWarnings({ folder: join(dataDir, 'logs'), report: (line) => say(`  ${line}`) });
  try {
    platform = await startPlatform({ dataDir, port, report: say, signal: starting.signal });
  } catch (error) {
    if (stopping) end(0);
    throw error;
  }
  try {
    await loadSampleProgramme({ run: platform.run, report: say });
  } catch (error) {
    if (stopping) return;
    await platform.stop();
    throw error;
  }
  introduce(platform, dataDir);
  say(`ready ${platform.run.url} after ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
}

main().catch((error: unknown) => {
  // What somebody can mend is one sentence; anything else needs its stack.
  process.stderr.write(
    `${error instanceof StartFailure ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
});
