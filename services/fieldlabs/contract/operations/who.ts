import { id, object } from '@innovatienetwerk/contract';

/** Shared by the operations on a Fieldlab and on what lies in its document. */
export const processingActivity = 'fieldlab-development';

export const fieldlabParams = object({ fieldlabId: id('Het Fieldlab. The Fieldlab.') });

/** Who runs a Fieldlab: the specialists of the organisation that leads it, the POI, and the KB. */
export const runs = {
  specialist: 'organisation',
  coordinator: 'region',
  'programme-manager': 'all',
} as const;

/** Who sees a Fieldlab: who works in its place, who decides or pays, and who takes part in it. */
export const sees = {
  staff: 'region',
  specialist: 'region',
  coordinator: 'region',
  'service-account': 'region',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  funder: 'all',
  expert: 'own',
  partner: 'own',
} as const;

/** Who sees in addition whether a process stands still. */
export const watches = { ...sees, ops: 'all' } as const;

/** Who sends what another system knows: the systems of a POI, and its coordinator. */
export const importers = { coordinator: 'region', 'service-account': 'region' } as const;

/** Who may sit on a steering group; whether one does is checked by name. */
export const steers = {
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
} as const;
