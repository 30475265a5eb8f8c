import type { RunFile } from '../supervisor/run-file.ts';
import { councilDecides } from './council-decides.ts';
import { everybodyHears } from './everybody-hears.ts';
import { expertHelps } from './expert-helps.ts';
import { fieldlabBegins } from './fieldlab-begins.ts';
import { ideaIsSubmitted } from './idea-is-submitted.ts';
import { librariesAdopt } from './libraries-adopt.ts';
import { moneyIsAccountedFor } from './money-is-accounted-for.ts';
import { callOpens, moneyIsFound } from './money-is-found.ts';
import { phaseRuns } from './phase-runs.ts';
import type { Tour } from './steps.ts';
import { systemListens } from './system-listens.ts';

/** What the tour leaves behind, for whoever wants to look at it afterwards. */
export interface StoryEnd {
  ideaId?: string;
  decisionId?: string;
  fieldlabId?: string;
  awardId?: string;
}

/** An idea travels from a library in Utrecht to the council's decision and back, into a Fieldlab, and to libraries elsewhere. */
export async function tellStory(tour: Tour, run: RunFile, end: StoryEnd): Promise<void> {
  const system = await systemListens(tour);
  try {
    await travel(tour, run, end);
    await system.hasHeard(end.fieldlabId ?? '', [
      'fieldlab.proposed.v1',
      'fieldlab.phase-started.v1',
      'fieldlab.scaled.v1',
    ]);
  } finally {
    system.close();
  }
}

async function travel(tour: Tour, run: RunFile, end: StoryEnd): Promise<void> {
  const idea = await ideaIsSubmitted(tour, run);
  end.ideaId = idea.id;
  end.decisionId = await councilDecides(tour, idea);
  await everybodyHears(tour, run, idea, end.decisionId);
  const fieldlab = await fieldlabBegins(tour, idea);
  end.fieldlabId = fieldlab.id;
  const callId = await callOpens(tour);
  end.awardId = await phaseRuns(tour, fieldlab, {
    beforeItStarts: (phaseId) => moneyIsFound(tour, fieldlab, phaseId, callId),
    whileItRuns: async () => {
      await expertHelps(tour, fieldlab);
    },
  });
  await moneyIsAccountedFor(tour, end.awardId, callId);
  await librariesAdopt(tour, fieldlab);
}
