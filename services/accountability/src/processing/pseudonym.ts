import { createHmac } from 'node:crypto';

/** What stands in the processing log for a person: the same for the same person, and for nobody without the key a way back. */
export interface Pseudonyms {
  of(personId: string): string;
}

/** 128 bits: nobody shares theirs with another. */
const LENGTH = 22;

export const createPseudonyms = (key: string): Pseudonyms => ({
  of: (personId) => createHmac('sha256', key).update(personId).digest('base64url').slice(0, LENGTH),
});
