import type { Language } from '@innovatienetwerk/contract';
import { fieldlabReference, type FieldlabSubject, type Template } from './subject.ts';

type FieldlabKind = 'closure-due' | 'process-stuck';

const closureNl = { soon: 'is bijna nodig', today: 'is vandaag nodig', overdue: 'is te laat' } as const;
const closureEn = { soon: 'is due soon', today: 'is due today', overdue: 'is overdue' } as const;

/** A day as people write it. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

export const dutchFieldlabs: Record<FieldlabKind, Template<FieldlabSubject>> = {
  'closure-due': ({ fieldlabId, dueOn, when = 'soon' }) => ({
    title: `Afronding van een fase van Fieldlab ${fieldlabReference(fieldlabId)} ${closureNl[when]}`,
    body: `De fase is voorbij. De afronding met resultaten, lessen en uitgaven hoort er te zijn${dueOn === undefined ? '' : ` op ${dayIn('nl', dueOn)}`}. Daarna besluit de stuurgroep over het vervolg.`,
  }),
  'process-stuck': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} wacht op u`,
    body: 'Het Fieldlab wacht langer dan afgesproken op een volgende stap. Bij het proces van het Fieldlab ziet u waarop het wacht, sinds wanneer en wie iets moet doen.',
  }),
};

export const englishFieldlabs: Record<FieldlabKind, Template<FieldlabSubject>> = {
  'closure-due': ({ fieldlabId, dueOn, when = 'soon' }) => ({
    title: `Closing report of a phase of Fieldlab ${fieldlabReference(fieldlabId)} ${closureEn[when]}`,
    body: `The phase is over. Its closing report with results, lessons and spending should be there${dueOn === undefined ? '' : ` on ${dayIn('en', dueOn)}`}. After that the steering group decides how to go on.`,
  }),
  'process-stuck': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} is waiting for you`,
    body: 'The Fieldlab has been waiting for its next step for longer than agreed. The process of the Fieldlab shows what it waits for, since when, and who must act.',
  }),
};
