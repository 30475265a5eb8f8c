import type { Account, AccountBundle } from '@innovatienetwerk/contract';
import type { Sealed } from '@innovatienetwerk/store';
import type { Pseudonyms } from './pseudonym.ts';

/** What one operation did with data of people. It stands for a line of the log for each of them. */
export type Processing = Omit<Account, 'id' | 'personIds' | 'attempt'> & {
  /** Pseudonyms. */
  readonly subjects: readonly string[];
};

/** What was taken away because it had been kept long enough. */
export interface Expiry {
  readonly kind: string;
  readonly days: number;
  readonly entries: number;
}

/** An entry of the processing log: of one change, or of what was read under one activity in one moment. */
export interface ProcessingContent {
  readonly processings: readonly Processing[];
  /** All of its subjects, each once; by them a person finds their lines. */
  readonly subjects: readonly string[];
  readonly expiry?: Expiry;
}

export const EXPIRY_KIND = 'expiry';

const kindOf = ({ activity }: Pick<Account, 'activity'>): string => activity.split('/')[0] ?? activity;

const toProcessing = (
  { id: _, personIds, attempt: __, ...rest }: Account,
  pseudonyms: Pseudonyms,
): Processing => ({ ...rest, subjects: personIds.map((personId) => pseudonyms.of(personId)) });

function entryOf(
  recordId: string,
  accounts: readonly Account[],
  pseudonyms: Pseudonyms,
): Sealed<ProcessingContent> {
  const processings = accounts.map((account) => toProcessing(account, pseudonyms));
  const subjects = [...new Set(processings.flatMap((processing) => processing.subjects))];
  return { recordId, kind: kindOf(accounts[0] as Account), content: { processings, subjects } };
}

/**
 * The entries that follow from a bundle. What was saved with a change comes again in other bundles when the relay must, so each has an
 * entry of its own; what was handed over at the end of requests comes in this bundle alone, and shares one for each activity.
 */
export function processingEntries(
  { id, saved, accounts }: AccountBundle,
  pseudonyms: Pseudonyms,
): readonly Sealed<ProcessingContent>[] {
  const ofPersons = accounts.filter(({ personIds }) => personIds.length > 0);
  if (saved) return ofPersons.map((account) => entryOf(account.id, [account], pseudonyms));
  return [...Map.groupBy(ofPersons, kindOf)].map(([kind, group]) =>
    entryOf(`${id}/${kind}`, group, pseudonyms),
  );
}

export const expiryEntry = (expiry: Expiry, now: Date): Sealed<ProcessingContent> => ({
  recordId: `${EXPIRY_KIND}/${expiry.kind}/${now.toISOString()}`,
  kind: EXPIRY_KIND,
  content: { processings: [], subjects: [], expiry },
});
