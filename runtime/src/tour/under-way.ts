import type { RunFile } from '../supervisor/run-file.ts';
import { councilDecides } from './council-decides.ts';
import { fieldlabBegins, type TourFieldlab } from './fieldlab-begins.ts';
import { ideaIsSubmitted } from './idea-is-submitted.ts';
import { createTour } from './steps.ts';

/** The story as far as a Fieldlab with its participants; that of the whole tour is scaled up in the end. */
export async function fieldlabUnderWay(run: RunFile): Promise<TourFieldlab> {
  const tour = createTour(run, () => {});
  const idea = await ideaIsSubmitted(tour, run);
  await councilDecides(tour, idea);
  return await fieldlabBegins(tour, idea);
}
