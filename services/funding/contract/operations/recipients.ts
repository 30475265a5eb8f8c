import { id, object } from '@innovatienetwerk/contract';

/** Shared by the operations of this service. */
export const processingActivity = 'funding';

export const callParams = object({ callId: id('De openstelling. The call.') });
export const formParams = object({ formId: id('Het formulier. The form.') });
export const applicationParams = object({ applicationId: id('De aanvraag. The application.') });
export const awardParams = object({ awardId: id('De toekenning. The award.') });

/** Who lays down schemes, calls and forms: a funder its own. */
export const publishes = { funder: 'organisation', 'programme-manager': 'all' } as const;

/** Who decides on money and pays it. */
export const decides = { funder: 'all', 'programme-manager': 'all' } as const;

/** Who applies, and answers for the organisation that gets the money. */
export const receives = {
  staff: 'organisation',
  specialist: 'organisation',
  coordinator: 'organisation',
} as const;

/** Both sides, and the persons of partners who sign for the application. */
export const sees = {
  ...receives,
  'service-account': 'organisation',
  partner: 'own',
  ...decides,
} as const;

/** Whoever may want to apply. */
export const enquires = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  partner: 'all',
  'service-account': 'all',
  ...decides,
} as const;
