import { ideaReference, type IdeaSubject, type Template } from './subject.ts';

type IdeaKind = 'idea-received' | 'idea-in-triage' | 'idea-decided' | 'supported-idea-decided';

const outcomes = { accepted: 'aangenomen', declined: 'afgewezen', decided: 'besloten' } as const;

export const dutchIdeas: Record<IdeaKind, Template<IdeaSubject>> = {
  'idea-received': ({ ideaId }) => ({
    title: `Idee ${ideaReference(ideaId)} is ontvangen`,
    body: 'Dank u wel. Uw idee is ingediend. De innovatieraad neemt het op in de eerstvolgende ronde; u hoort het wanneer dat gebeurt.',
  }),
  'idea-in-triage': ({ ideaId }) => ({
    title: `Idee ${ideaReference(ideaId)} is in behandeling`,
    body: 'De innovatieraad beoordeelt uw idee in een triageronde. Op de tijdlijn van het idee ziet u hoe het verloopt.',
  }),
  'idea-decided': ({ ideaId, outcome, explanation, asAuthor }) => ({
    title: `Besluit over idee ${ideaReference(ideaId)}`,
    body: `${asAuthor ? 'Uw idee' : 'Het idee dat u steunt'} is ${outcomes[outcome ?? 'decided']}.\n\nToelichting: ${explanation?.nl ?? '–'}`,
  }),
  'supported-idea-decided': ({ ideaId, outcome, explanation }) => ({
    title: `Besluit over idee ${ideaReference(ideaId)}, dat u steunt`,
    body: `Het idee dat u steunt is ${outcomes[outcome ?? 'decided']}.\n\nToelichting: ${explanation?.nl ?? '–'}`,
  }),
};

export const englishIdeas: Record<IdeaKind, Template<IdeaSubject>> = {
  'idea-received': ({ ideaId }) => ({
    title: `Idea ${ideaReference(ideaId)} was received`,
    body: 'Thank you. Your idea was submitted. The innovation council takes it into its next round; you will hear when that happens.',
  }),
  'idea-in-triage': ({ ideaId }) => ({
    title: `Idea ${ideaReference(ideaId)} is being assessed`,
    body: 'The innovation council assesses your idea in a triage round. The timeline of the idea shows how it proceeds.',
  }),
  'idea-decided': ({ ideaId, outcome, explanation, asAuthor }) => ({
    title: `Decision on idea ${ideaReference(ideaId)}`,
    body: `${asAuthor ? 'Your idea' : 'The idea that you support'} was ${outcome ?? 'decided on'}.\n\nExplanation: ${explanation?.en ?? explanation?.nl ?? '–'}`,
  }),
  'supported-idea-decided': ({ ideaId, outcome, explanation }) => ({
    title: `Decision on idea ${ideaReference(ideaId)}, which you support`,
    body: `The idea that you support was ${outcome ?? 'decided on'}.\n\nExplanation: ${explanation?.en ?? explanation?.nl ?? '–'}`,
  }),
};
