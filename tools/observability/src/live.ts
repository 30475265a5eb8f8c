import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, loadSampleProgramme, startPlatform, type RunFile } from '@innovatienetwerk/runtime';
import { expressions, filledIn, type Expression } from './expressions.ts';
import { metricsOf, missingMetrics, strangers } from './schema.ts';
import { startPrometheus, type Prometheus } from './prometheus.ts';

/** A service that answers requests, writes, publishes and listens. */
const SERVICE = 'ideas';
const RATE_INTERVAL = '5m';
/** Time for the effects of what was done, and for a few looks at them. */
const LIMIT_MS = 90_000;
const AGAIN_MS = 2_000;

/** @returns what is wrong with it, or undefined */
async function ask(
  prometheus: Prometheus,
  { where, expr, hasData }: Expression,
): Promise<string | undefined> {
  const { status, error, data } = await prometheus.query(filledIn(expr, RATE_INTERVAL, SERVICE));
  if (status !== 'success') return `${where}: ${error ?? 'no answer'}\n  ${expr}`;
  return hasData && (data?.result.length ?? 0) === 0 ? `${where}: no data\n  ${expr}` : undefined;
}

/** Asks everything until all that must have data has it, or the time is up. */
async function askAll(prometheus: Prometheus): Promise<readonly string[]> {
  const giveUpAt = Date.now() + LIMIT_MS;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- look after look
    const answers = await Promise.all(expressions.map((expression) => ask(prometheus, expression)));
    const faults = answers.filter((answer) => answer !== undefined);
    if (faults.length === 0 || Date.now() > giveUpAt) return faults;
    // oxlint-disable-next-line no-await-in-loop
    await delay(AGAIN_MS);
  }
}

/** Whether everything that the processes tell is in the list of metrics, and everything in the list is told. */
async function checkSchema(run: RunFile): Promise<readonly string[]> {
  const texts = await metricsOf(Object.values(run.parts).flatMap(({ opsPort }) => opsPort ?? []));
  return [...texts.flatMap(strangers), ...missingMetrics(texts).map((name) => `nothing tells ${name}`)];
}

const use = (run: RunFile): Promise<unknown> => loadSampleProgramme({ run, report: () => {} });

/**
 * Starts a platform and a Prometheus that asks it, uses it a little, and asks every query of every dashboard and rule.
 * @returns what is wrong
 */
export async function checkLive(
  folder: string,
  rules: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  say('Starting a platform of its own ...');
  const platform = await startPlatform({
    dataDir: join(folder, 'platform'),
    port: await freePort(),
    env: { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
  });
  try {
    const prometheus = await startPrometheus(join(folder, 'prometheus'), platform.run, rules);
    try {
      await use(platform.run);
      const faults = [
        ...(await askAll(prometheus)),
        ...(await prometheus.brokenRules()),
        ...(await checkSchema(platform.run)),
      ];
      const withData = expressions.filter(({ hasData }) => hasData).length;
      say(
        `${expressions.length} queries asked of a running platform, ${withData} must have data: ${faults.length} wrong`,
      );
      return faults;
    } finally {
      await prometheus.stop();
    }
  } finally {
    await platform.stop();
  }
}
