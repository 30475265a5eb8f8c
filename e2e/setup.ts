import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunFile } from '@innovatienetwerk/runtime';
import { loadSampleProgramme } from '@innovatienetwerk/runtime';
import { startTestPlatform } from '@innovatienetwerk/testkit';
import type { TestProject } from 'vitest/node';

/** What the tour told when it was done. */
export interface TourReport {
  readonly steps: number;
  readonly failed: number;
  readonly ideaId: string;
  readonly decisionId: string;
  readonly fieldlabId: string;
  readonly awardId: string;
  readonly traceIds: readonly string[];
  readonly exitCode: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    run: RunFile;
    dataDir: string;
    tour: TourReport;
  }
}

async function takeTour(dataDir: string): Promise<TourReport> {
  const main = join(import.meta.dirname, '..', 'runtime', 'src', 'tour', 'main.ts');
  const run = promisify(execFile)(process.execPath, [main], { env: { ...process.env, DATA_DIR: dataDir } });
  const { output, exitCode } = await run.then(
    ({ stdout }) => ({ output: stdout, exitCode: 0 }),
    (error: { stdout?: string; code?: number }) => ({
      output: error.stdout ?? '',
      exitCode: error.code ?? 1,
    }),
  );
  const last = output.trimEnd().split('\n').at(-1) ?? '{}';
  if (exitCode !== 0) console.error(output);
  return { ...(JSON.parse(last) as Omit<TourReport, 'exitCode'>), exitCode };
}

/** One platform for all end-to-end tests, with the sample programme and one idea that went the whole way. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startTestPlatform();
  await loadSampleProgramme({ run: platform.run, report: () => {} });
  project.provide('run', platform.run);
  project.provide('dataDir', platform.dataDir);
  project.provide('tour', await takeTour(platform.dataDir));
  return () => platform.stop();
}
