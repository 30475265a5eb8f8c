import { reasonOf } from '../failure.ts';
import { defaultDataDir } from '../paths.ts';
import { readRunFile, type RunFile } from '../supervisor/run-file.ts';
import { createTour } from './steps.ts';
import { tellStory, type StoryEnd } from './story.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function takeTour(run: RunFile): Promise<number> {
  const tour = createTour(run, say);
  const end: StoryEnd = {};
  let broken = 0;
  try {
    await tellStory(tour, run, end);
  } catch (error) {
    // A step that went wrong was told and counted already; anything else is a failure too.
    if (tour.failed === 0) {
      broken = 1;
      say(`FAIL ${reasonOf(error)}`);
    } else say('The steps that build on it were not taken.');
  }
  const failed = tour.failed + broken;
  const { ideaId = null, decisionId = null, fieldlabId = null, awardId = null } = end;
  const { steps, traceIds } = tour;
  say(JSON.stringify({ steps, failed, ideaId, decisionId, fieldlabId, awardId, traceIds }));
  return failed === 0 ? 0 : 1;
}

const dataDir = defaultDataDir();
const run = readRunFile(dataDir);
if (run?.ready === true) process.exitCode = await takeTour(run);
else {
  process.stderr.write(
    `No platform is ready on ${dataDir}: start it with npm start and wait for the line that begins with "ready".\n`,
  );
  process.exitCode = 1;
}
