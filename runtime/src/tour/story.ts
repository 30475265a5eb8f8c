import type { RunFile } from '../supervisor/run-file.ts';
import { councilDecides } from './council-decides.ts';
import { everybodyHears } from './everybody-hears.ts';
import { ideaIsSubmitted } from './idea-is-submitted.ts';
import type { Tour } from './steps.ts';

/** What the tour leaves behind, for whoever wants to look at it afterwards. */
export interface StoryEnd {
  ideaId?: string;
  decisionId?: string;
}

/** An idea travels from a library in Utrecht to the council's decision and back. */
export async function tellStory(tour: Tour, run: RunFile, end: StoryEnd): Promise<void> {
  const idea = await ideaIsSubmitted(tour, run);
  end.ideaId = idea.id;
  end.decisionId = await councilDecides(tour, idea);
  await everybodyHears(tour, run, idea, end.decisionId);
}
