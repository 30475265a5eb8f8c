import { object, oneOf, text } from '@innovatienetwerk/contract';
import { digestFrequencies } from '../model/preferences.ts';
import { defineEvent, personId } from './define.ts';

/** When somebody is quiet or away is their own business: an event says only that something changed, and what others may count. */
export const preferencesChanged = defineEvent({
  aggregate: 'notification-preferences',
  name: 'changed',
  version: 1,
  summary: text(
    'Iemand heeft voorkeuren voor berichten gewijzigd.',
    'Somebody changed preferences for messages.',
  ),
  data: object({
    personId,
    digest: oneOf(digestFrequencies, 'Hoe vaak een overzicht. How often a digest.'),
    by: oneOf(['person', 'unsubscription'] as const, 'Waardoor. By what.'),
  }),
});
