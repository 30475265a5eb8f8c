import { dayIn } from './fieldlabs.ts';
import { fieldlabReference, type InvitationSubject, type ProfileSubject, type Template } from './subject.ts';

type InvitationKind = 'expert-invited' | 'invitation-reminder' | 'invitation-cancelled';

const until = (day: string | undefined, words: (day: string) => string): string =>
  day === undefined ? '' : words(day);

export const dutchInvitations: Record<InvitationKind, Template<InvitationSubject>> = {
  'expert-invited': ({ fieldlabId, dueOn }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} nodigt u uit`,
    body: `Een Fieldlab vraagt uw kennis. Bij de uitnodiging ziet u voor hoeveel uren per week en hoe lang.${until(dueOn, (day) => ` Wilt u uiterlijk ${dayIn('nl', day)} antwoorden?`)} Tot die tijd zijn de uren voor u vastgehouden.`,
  }),
  'invitation-reminder': ({ fieldlabId, dueOn }) => ({
    title: `Uw antwoord aan Fieldlab ${fieldlabReference(fieldlabId)}`,
    body: `Het Fieldlab wacht nog op uw antwoord.${until(dueOn, (day) => ` Na ${dayIn('nl', day)} gaat de uitnodiging naar iemand anders.`)}`,
  }),
  'invitation-cancelled': ({ fieldlabId }) => ({
    title: `De uitnodiging van Fieldlab ${fieldlabReference(fieldlabId)} vervalt`,
    body: 'U hoeft niet meer te antwoorden. De uren die voor u waren vastgehouden zijn weer vrij.',
  }),
};

export const englishInvitations: Record<InvitationKind, Template<InvitationSubject>> = {
  'expert-invited': ({ fieldlabId, dueOn }) => ({
    title: `Fieldlab ${fieldlabReference(fieldlabId)} invites you`,
    body: `A Fieldlab asks for what you know. The invitation shows for how many hours a week and how long.${until(dueOn, (day) => ` Would you answer by ${dayIn('en', day)}?`)} Until then the hours are held for you.`,
  }),
  'invitation-reminder': ({ fieldlabId, dueOn }) => ({
    title: `Your answer to Fieldlab ${fieldlabReference(fieldlabId)}`,
    body: `The Fieldlab still awaits your answer.${until(dueOn, (day) => ` After ${dayIn('en', day)} the invitation goes to somebody else.`)}`,
  }),
  'invitation-cancelled': ({ fieldlabId }) => ({
    title: `The invitation of Fieldlab ${fieldlabReference(fieldlabId)} has lapsed`,
    body: 'You need not answer any more. The hours that were held for you are free again.',
  }),
};

export const dutchProfile: Template<ProfileSubject> = ({ expiresOn }) => ({
  title: 'Klopt uw profiel in de expertpool nog?',
  body: `Uw profiel verloopt op ${dayIn('nl', expiresOn)}. Bevestig het wanneer u beschikbaar wilt blijven; daarna wordt u niet meer gevraagd.`,
});

export const englishProfile: Template<ProfileSubject> = ({ expiresOn }) => ({
  title: 'Is your profile in the pool of experts still right?',
  body: `Your profile expires on ${dayIn('en', expiresOn)}. Confirm it if you want to remain available; after that day you are not asked any more.`,
});
