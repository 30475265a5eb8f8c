import { provinces } from '@innovatienetwerk/contract';
import {
  callReference,
  fieldlabReference,
  ideaReference,
  type CallSubject,
  type FollowedFieldlabSubject,
  type IdeaSubject,
  type Template,
} from './subject.ts';

type IdeaKind = 'followed-idea-submitted' | 'followed-idea-decided';
type FieldlabKind =
  | 'followed-fieldlab-recruiting'
  | 'followed-phase-decided'
  | 'followed-fieldlab-stopped'
  | 'followed-fieldlab-scaled'
  | 'followed-adoption-live';

const outcomes = { accepted: 'aangenomen', declined: 'afgewezen', decided: 'besloten' } as const;
const phaseNl = { stop: 'stoppen', repeat: 'de fase herhalen', continue: 'doorgaan' } as const;
const phaseEn = { stop: 'to stop', repeat: 'to repeat the phase', continue: 'to continue' } as const;

const placeNl = ({ province }: FollowedFieldlabSubject): string =>
  province === undefined ? '' : ` in ${provinces[province].nl}`;
const placeEn = ({ province }: FollowedFieldlabSubject): string =>
  province === undefined ? '' : ` in ${provinces[province].en}`;

export const dutchFollowedIdeas: Record<IdeaKind, Template<IdeaSubject>> = {
  'followed-idea-submitted': ({ ideaId }) => ({
    title: `Nieuw idee ${ideaReference(ideaId)}`,
    body: 'Er is een idee ingediend in een regio of over een thema dat u volgt.',
  }),
  'followed-idea-decided': ({ ideaId, outcome, explanation }) => ({
    title: `Besluit over idee ${ideaReference(ideaId)}, dat u volgt`,
    body: `Een idee dat u volgt, of dat hoort bij een regio of thema dat u volgt, is ${outcomes[outcome ?? 'decided']}.\n\nToelichting: ${explanation?.nl ?? '–'}`,
  }),
};

export const englishFollowedIdeas: Record<IdeaKind, Template<IdeaSubject>> = {
  'followed-idea-submitted': ({ ideaId }) => ({
    title: `New idea ${ideaReference(ideaId)}`,
    body: 'An idea was submitted in a region or about a theme that you follow.',
  }),
  'followed-idea-decided': ({ ideaId, outcome, explanation }) => ({
    title: `Decision on idea ${ideaReference(ideaId)}, which you follow`,
    body: `An idea that you follow, or of a region or theme that you follow, was ${outcome ?? 'decided on'}.\n\nExplanation: ${explanation?.en ?? explanation?.nl ?? '–'}`,
  }),
};

export const dutchFollowedFieldlabs: Record<FieldlabKind, Template<FollowedFieldlabSubject>> = {
  'followed-fieldlab-recruiting': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} zoekt deelnemers`,
    body: 'De opdracht van het Fieldlab staat vast. Bibliotheken en partners kunnen zich aansluiten.',
  }),
  'followed-phase-decided': ({ fieldlabId, outcome }) => ({
    title: `Besluit over een fase van Fieldlab ${fieldlabReference(fieldlabId)}`,
    body: `De stuurgroep heeft na de fase besloten${outcome === undefined ? '' : `: ${phaseNl[outcome]}`}.`,
  }),
  'followed-fieldlab-stopped': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} is gestopt`,
    body: 'Wat het Fieldlab leerde blijft te lezen.',
  }),
  'followed-fieldlab-scaled': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} is opgeschaald`,
    body: 'Wat het Fieldlab ontwikkelde heeft een eigenaar en blijvende financiering. Bibliotheken kunnen het invoeren.',
  }),
  'followed-adoption-live': (subject) => ({
    title: `Invoering van Fieldlab ${fieldlabReference(subject.fieldlabId)}${placeNl(subject)}`,
    body: `Een organisatie${placeNl(subject)} gebruikt nu wat het Fieldlab ontwikkelde.`,
  }),
};

export const englishFollowedFieldlabs: Record<FieldlabKind, Template<FollowedFieldlabSubject>> = {
  'followed-fieldlab-recruiting': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} looks for participants`,
    body: 'The assignment of the Fieldlab is fixed. Libraries and partners can join.',
  }),
  'followed-phase-decided': ({ fieldlabId, outcome }) => ({
    title: `Decision on a phase of Fieldlab ${fieldlabReference(fieldlabId)}`,
    body: `After the phase the steering group has decided${outcome === undefined ? '' : ` ${phaseEn[outcome]}`}.`,
  }),
  'followed-fieldlab-stopped': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} was stopped`,
    body: 'What the Fieldlab learned can still be read.',
  }),
  'followed-fieldlab-scaled': ({ fieldlabId }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} was scaled up`,
    body: 'What the Fieldlab developed has an owner and lasting financing. Libraries can adopt it.',
  }),
  'followed-adoption-live': (subject) => ({
    title: `Adoption of Fieldlab ${fieldlabReference(subject.fieldlabId)}${placeEn(subject)}`,
    body: `An organisation${placeEn(subject)} now uses what the Fieldlab developed.`,
  }),
};

export const dutchCalls: Template<CallSubject> = ({ callId }) => ({
  title: `Openstelling ${callReference(callId)} is open`,
  body: 'In een regio die u volgt kan subsidie worden aangevraagd. Bij de openstelling ziet u tot wanneer en onder welke voorwaarden.',
});

export const englishCalls: Template<CallSubject> = ({ callId }) => ({
  title: `Call ${callReference(callId)} is open`,
  body: 'In a region that you follow, grants can be applied for. The call shows until when and on which conditions.',
});
