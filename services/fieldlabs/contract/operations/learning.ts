/** The people of a Fieldlab, those of the organisation that leads it, its POI and the KB. */
export const workers = {
  staff: 'organisation',
  specialist: 'organisation',
  coordinator: 'region',
  'programme-manager': 'all',
  expert: 'own',
  partner: 'own',
} as const;

/** What was learned, and what is in use where, is for the whole network. */
export const network = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'service-account': 'all',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  funder: 'all',
  expert: 'all',
  partner: 'own',
} as const;
