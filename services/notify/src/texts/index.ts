import type { Language, LocalisedText } from '@innovatienetwerk/contract';
import type { NotificationKind } from '../../contract/index.ts';

/** What a message is about. No names and no titles: a mail travels over networks that are not ours. */
export interface Subject {
  readonly ideaId: string;
  readonly outcome?: 'accepted' | 'declined';
  readonly explanation?: LocalisedText;
  /** Whether the reader is the author; otherwise a supporter. */
  readonly asAuthor: boolean;
}

export interface Message {
  readonly title: string;
  readonly body: string;
}

const referenceOf = (ideaId: string): string => `I-${ideaId.slice(-8).toUpperCase()}`;

type Template = (subject: Subject) => Message;

const outcomes = { accepted: 'aangenomen', declined: 'afgewezen', decided: 'besloten' } as const;

const dutch: Record<NotificationKind, Template> = {
  'idea-received': ({ ideaId }) => ({
    title: `Idee ${referenceOf(ideaId)} is ontvangen`,
    body: 'Dank u wel. Uw idee is ingediend. De innovatieraad neemt het op in de eerstvolgende ronde; u hoort het wanneer dat gebeurt.',
  }),
  'idea-in-triage': ({ ideaId }) => ({
    title: `Idee ${referenceOf(ideaId)} is in behandeling`,
    body: 'De innovatieraad beoordeelt uw idee in een triageronde. Op de tijdlijn van het idee ziet u hoe het verloopt.',
  }),
  'idea-decided': ({ ideaId, outcome, explanation, asAuthor }) => ({
    title: `Besluit over idee ${referenceOf(ideaId)}`,
    body: `${asAuthor ? 'Uw idee' : 'Het idee dat u steunt'} is ${outcomes[outcome ?? 'decided']}.\n\nToelichting: ${explanation?.nl ?? '–'}`,
  }),
};

const english: Record<NotificationKind, Template> = {
  'idea-received': ({ ideaId }) => ({
    title: `Idea ${referenceOf(ideaId)} was received`,
    body: 'Thank you. Your idea was submitted. The innovation council takes it into its next round; you will hear when that happens.',
  }),
  'idea-in-triage': ({ ideaId }) => ({
    title: `Idea ${referenceOf(ideaId)} is being assessed`,
    body: 'The innovation council assesses your idea in a triage round. The timeline of the idea shows how it proceeds.',
  }),
  'idea-decided': ({ ideaId, outcome, explanation, asAuthor }) => ({
    title: `Decision on idea ${referenceOf(ideaId)}`,
    body: `${asAuthor ? 'Your idea' : 'The idea that you support'} was ${outcome ?? 'decided on'}.\n\nExplanation: ${explanation?.en ?? explanation?.nl ?? '–'}`,
  }),
};

const templates: Record<Language, Record<NotificationKind, Template>> = { nl: dutch, en: english };

export const messageFor = (kind: NotificationKind, language: Language, subject: Subject): Message =>
  templates[language][kind](subject);

/** What stands under every e-mail. */
export const closing: Record<Language, string> = {
  nl: 'Dit is een bericht van het Innovatienetwerk van de openbare bibliotheken.',
  en: 'This is a message from the innovation network of the public libraries.',
};
