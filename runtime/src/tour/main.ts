import { reasonOf } from '../failure.ts';
import { defaultDataDir } from '../paths.ts';
import { readRunFile } from '../supervisor/run-file.ts';
import { createTour } from './steps.ts';
import { tellStory, type StoryEnd } from './story.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const dataDir = defaultDataDir();
const run = readRunFile(dataDir);
if (run?.ready !== true) {
  process.stderr.write(
    `No platform is ready on ${dataDir}: start it with npm start and wait for the line "ready".\n`,
  );
  process.exit(1);
}

const tour = createTour(run, say);
const end: Partial<{ -readonly [Key in keyof StoryEnd]: string }> = {};
let failed = 0;
try {
  await tellStory(tour, run, end);
} catch (error) {
  // A step that went wrong was told and counted already; anything else is a failure too.
  if (tour.failed === 0) {
    failed = 1;
    say(`FAIL ${reasonOf(error)}`);
  }
}
failed += tour.failed;
const { ideaId, decisionId } = end;
say(JSON.stringify({ steps: tour.steps, failed, ideaId, decisionId, traceIds: tour.traceIds }));
process.exitCode = failed === 0 ? 0 : 1;
