import type { LocalisedText } from '@innovatienetwerk/contract';
import type { EligibilityRule } from '../../contract/index.ts';

/** What whoever does not meet a rule can do about it. */
export const advice: Readonly<Record<EligibilityRule, Required<LocalisedText>>> = {
  window: {
    nl: 'Zoek een openstelling die nu open is, of wacht tot deze opengaat.',
    en: 'Look for a call that is open now, or wait until this one opens.',
  },
  'applicant-kind': {
    nl: 'Laat een organisatie aanvragen die dat wel mag, en doe mee als partner.',
    en: 'Let an organisation apply that may, and take part as a partner.',
  },
  province: {
    nl: 'Zoek een openstelling voor uw provincie, of doe mee als partner.',
    en: 'Look for a call for your province, or take part as a partner.',
  },
  'applications-in-term': {
    nl: 'Trek een aanvraag in voordat haar openstelling sluit, of doe mee als partner.',
    en: 'Withdraw an application before its call closes, or take part as a partner.',
  },
  part: { nl: 'Kies een van deze onderdelen.', en: 'Choose one of these parts.' },
  amount: {
    nl: 'Pas het gevraagde bedrag aan, of kies een ander onderdeel.',
    en: 'Change the amount asked for, or choose another part.',
  },
  duration: {
    nl: 'Maak het project korter, of kies een ander onderdeel.',
    en: 'Make the project shorter, or choose another part.',
  },
  partnership: { nl: 'Zoek meer partners.', en: 'Find more partners.' },
  alignment: {
    nl: 'Stem af en dien later in, als de openstelling dan nog open is.',
    en: 'Align and submit later, if the call is still open then.',
  },
};
