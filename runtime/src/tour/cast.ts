import { people } from '../../sample/people.ts';
import type { RunFile } from '../supervisor/run-file.ts';

/** The idea of the tour. */
export interface TourIdea {
  readonly id: string;
  /** Below `/v1`. */
  readonly path: string;
  /** What people call it in conversation, and what stands in every message about it. */
  readonly reference: string;
}

function personOf(handle: string) {
  const person = people.find((candidate) => candidate.handle === handle);
  if (person === undefined) throw new Error(`The sample has nobody who is called ${handle}`);
  return person;
}

export const idOf = (handle: string): string => personOf(handle).id;
export const emailOf = (handle: string): string => personOf(handle).email;
export const languageOf = (handle: string): 'nl' | 'en' => personOf(handle).language;

/** The subjects of the mails that somebody got, the newest first. */
export async function mailSubjects(run: RunFile, handle: string): Promise<readonly string[]> {
  const response = await fetch(`${run.mailUrl}/messages?to=${encodeURIComponent(emailOf(handle))}`);
  const mails = (await response.json()) as readonly { readonly subject: string }[];
  return mails.map((mail) => mail.subject);
}
