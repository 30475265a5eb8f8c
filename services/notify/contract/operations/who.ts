import { id, object } from '@innovatienetwerk/contract';

export const processingActivity = 'notification';

/** Contact data and messages are for the person concerned alone, whatever their role. */
export const onesOwn = {
  staff: 'own',
  specialist: 'own',
  coordinator: 'own',
  'council-member': 'own',
  'council-chair': 'own',
  'programme-manager': 'own',
  expert: 'own',
  funder: 'own',
  partner: 'own',
  'service-account': 'own',
  ops: 'own',
} as const;

/** What the platform can tell is the same for everybody who is signed in. */
export const everyone = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  expert: 'all',
  funder: 'all',
  partner: 'all',
  'service-account': 'all',
  ops: 'all',
} as const;

export const personParams = object({
  personId: id('De persoon: het eigen nummer. The person: one’s own id.'),
});
