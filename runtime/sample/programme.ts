import type { OrganisationKey } from './organisations.ts';

/** The sample programme: what a first start loads, so that there is something to look at. */

const DAY_MS = 24 * 60 * 60 * 1_000;
const inDays = (now: Date, days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString();

/** Where ideas can go. The always-open channel never closes; a campaign asks one question for a while. */
export const challenges = (now: Date) => [
  {
    kind: 'always-open',
    title: { nl: 'Altijd open: uw idee', en: 'Always open: your idea' },
    question: {
      nl: 'Welk idee maakt de bibliotheek beter voor de mensen die haar nodig hebben?',
      en: 'Which idea makes the library better for the people who need it?',
    },
    region: 'NL',
    opensAt: '2026-01-01T00:00:00.000Z',
  },
  {
    kind: 'campaign',
    title: { nl: 'Lezen begint thuis', en: 'Reading begins at home' },
    question: {
      nl: 'Hoe helpt de bibliotheek gezinnen waar weinig wordt gelezen?',
      en: 'How does the library help families in which little is read?',
    },
    region: 'NL',
    opensAt: inDays(now, -7),
    closesAt: inDays(now, 60),
  },
];

const question = (nl: string, en: string) => ({ nl, en });

/** The criteria by which the council judges: first whether an idea qualifies, then how good it is. */
export const criteriaSet = {
  name: { nl: 'Criteria van de Innovatieraad', en: 'Criteria of the Innovation Council' },
  knockOuts: [
    {
      code: 'serves-agenda',
      question: question(
        'Draagt het bij aan een taak van de Netwerkagenda?',
        'Does it serve a task of the network agenda?',
      ),
    },
    {
      code: 'not-existing',
      question: question('Is het nog niet overal beschikbaar?', 'Is it not available everywhere already?'),
    },
  ],
  weighted: [
    {
      code: 'user-need',
      question: question('Hoe groot is de behoefte van gebruikers?', 'How great is the need of users?'),
      weight: 40,
      required: true,
    },
    {
      code: 'scalability',
      question: question('Kunnen alle bibliotheken het overnemen?', 'Can all libraries adopt it?'),
      weight: 35,
      required: true,
    },
    {
      code: 'digital',
      question: question(
        'Versterkt het het digitale aanbod?',
        'Does it strengthen what is offered digitally?',
      ),
      weight: 25,
      required: false,
    },
  ],
};

export interface SampleIdea {
  readonly key: string;
  /** The handle of the sample person who hands it in. */
  readonly author: string;
  readonly organisation: OrganisationKey;
  readonly form: Readonly<Record<string, unknown>>;
}

/** The three national Fieldlabs of the year programme of 2021 of the public library network, as ideas. */
export const fieldlabIdeas: readonly SampleIdea[] = [
  {
    key: 'reading-app',
    author: 'bram',
    organisation: 'dbieb',
    form: {
      title: 'Leesleenapp voor het basisonderwijs',
      description:
        'Een online omgeving waarin leerlingen en leerkrachten de fysieke en digitale collectie vinden, lenen en beluisteren, en activiteiten van de bibliotheek boeken.',
      goal: 'Scholen gebruiken de collectie vaker, en leerlingen lezen en luisteren ook thuis.',
      targetGroups: ['primary-pupils', 'teachers'],
      agendaTasks: ['literate-society'],
      helpWanted: ['technology', 'partners'],
      fieldlabWish: 'national',
      publicPrizeWish: true,
    },
  },
  {
    key: 'impact-cockpit',
    author: 'emma',
    organisation: 'venlo',
    form: {
      title: 'Cockpit voor maatschappelijke impact',
      description:
        'Een cockpit die alles bijeenbrengt wat bibliotheken weten over hun bereik, gebruik en effect: monitoring, onderzoek en ervaringen.',
      goal: 'Elke bibliotheek kan laten zien wat zij bijdraagt, en leert van wat elders werkt.',
      targetGroups: ['library-staff'],
      agendaTasks: ['information-society'],
      helpWanted: ['research', 'expertise'],
      fieldlabWish: 'national',
      publicPrizeWish: false,
    },
  },
  {
    key: 'learning-at-work',
    author: 'sanne',
    organisation: 'mar-en-fean',
    form: {
      title: 'Interactief platform om te blijven leren',
      description:
        'Een online plek die vrij en ingekocht leeraanbod bijeenbrengt voor verschillende groepen, en waarmee bibliotheken workshops en cursussen plannen.',
      goal: 'Meer volwassenen blijven leren, ook wie dat van huis uit niet gewend is.',
      targetGroups: ['adults', 'jobseekers', 'low-literate'],
      agendaTasks: ['lifelong-development'],
      helpWanted: ['funding', 'partners'],
      fieldlabWish: 'national',
      publicPrizeWish: true,
    },
  },
];

/** The next round of the national council. It begins next month, so it takes no ideas of today. */
export const nextRound = (
  now: Date,
  council: { readonly chairId: string; readonly memberIds: readonly string[] },
) => ({
  title: { nl: 'Volgende landelijke ronde', en: 'Next national round' },
  region: 'NL',
  council: { name: { nl: 'Innovatieraad', en: 'Innovation Council' }, quorumPercent: 60, ...council },
  intakeFrom: inDays(now, 30),
  assessmentFrom: inDays(now, 44),
  deliberationFrom: inDays(now, 58),
  decisionFrom: inDays(now, 65),
  publishAt: inDays(now, 72),
});
