import { text, type Bilingual } from './language.ts';

/**
 * One processing activity of the register (GDPR article 30): what every operation under it is for, whose data it
 * touches and which. An operation names its activity; the register lists the operations of each.
 */
export interface ProcessingActivity {
  /** Counts up when its purpose, ground, people, data, recipients or retention become others; what it was before moves to `former`. */
  readonly version: number;
  /** The first day on which this version held, as `2026-03-01`. */
  readonly since: string;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  /** Whose data. */
  readonly people: Bilingual;
  /** Which data of them. */
  readonly data: Bilingual;
  /** The same by kind, for who compares registers. */
  readonly categories: readonly DataCategory[];
  /** Who gets to see it. */
  readonly recipients: Bilingual;
  /** On which ground of article 6 GDPR it rests. */
  readonly ground: Bilingual;
  /** The article of the GDPR, such as `6(1)(e)`; absent where no personal data are used. */
  readonly article?: string;
  /** For how many days the processing log keeps who was affected; what is left after that tells of nobody. */
  readonly logDays: number;
  /** What it was before, the newest first. */
  readonly former?: readonly Omit<ProcessingActivity, 'former'>[];
}

/** Kinds of personal data, as the Data Privacy Vocabulary of the W3C tells them apart. */
export const dataCategories = [
  'identifier',
  'contact',
  'employment',
  'skills',
  'opinion',
  'preference',
  'communication',
  'financial',
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** Three years: within that time somebody may ask what was done with their data, or complain of it. */
const USUAL_LOG_DAYS = 1_096;
/** Seven years, as long as what a grant was based on must be shown. */
const GRANT_LOG_DAYS = 2_557;
const OPERATION_LOG_DAYS = 366;
const SINCE = '2026-03-01';

const PUBLIC_TASK = text(
  'Taak van algemeen belang (artikel 6, lid 1, onder e AVG): de innovatietaak uit de Wet stelsel openbare bibliotheekvoorzieningen.',
  'Task in the public interest (article 6(1)(e) GDPR): the innovation task in the Dutch public library act.',
);

export const processingActivities: Readonly<Record<string, ProcessingActivity>> = {
  'network-directory': {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'employment'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Netwerkgids', 'Network directory'),
    purpose: text(
      'Bijhouden welke organisaties meedoen, in welke provincies, en wie voor wie mag handelen.',
      'Keeping which organisations take part, in which provinces, and who may act for whom.',
    ),
    people: text(
      'Medewerkers die een machtiging vastleggen of intrekken.',
      'Staff who record or revoke a delegation.',
    ),
    data: text(
      'Het nummer van de persoon en het moment van de handeling.',
      'The id of the person and the moment of the act.',
    ),
    recipients: text(
      'Medewerkers van de twee organisaties, en de KB.',
      'Staff of the two organisations, and the KB.',
    ),
    ground: PUBLIC_TASK,
  },
  'idea-collection': {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'employment', 'opinion'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Ideeën verzamelen', 'Collecting ideas'),
    purpose: text(
      'Ideeën voor vernieuwing ontvangen, ondersteunen en volgen tot het besluit.',
      'Receiving, supporting and following ideas for innovation until the decision.',
    ),
    people: text('Indieners en ondersteuners van ideeën.', 'Those who hand in and endorse ideas.'),
    data: text(
      'Het nummer van de persoon en diens organisatie; wat de persoon zelf in het idee of de steunbetuiging schrijft.',
      'The id of the person and their organisation; what they themselves write in the idea or the endorsement.',
    ),
    recipients: text(
      'Medewerkers in de provincie van het idee, de innovatieraad en de KB.',
      'Staff in the province of the idea, the innovation council and the KB.',
    ),
    ground: PUBLIC_TASK,
  },
  'idea-triage': {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'opinion'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Triage door de innovatieraad', 'Triage by the innovation council'),
    purpose: text(
      'Ideeën beoordelen, adviseren en besluiten, met belangen gemeld en de gang van zaken na te gaan.',
      'Assessing, advising and deciding on ideas, with interests declared and the course of events on record.',
    ),
    people: text(
      'Leden van de innovatieraad en besluitnemers van de KB.',
      'Members of the innovation council and those who decide at the KB.',
    ),
    data: text(
      'Het nummer van de persoon, gemelde belangen, beoordelingen, stemmen en motiveringen.',
      'The id of the person, declared interests, assessments, votes and motivations.',
    ),
    recipients: text(
      'De innovatieraad, voor zover niet teruggetreden, en de KB. Het besluit en de publieke uitleg zijn openbaar.',
      'The innovation council, in so far as not recused, and the KB. The decision and its public explanation are public.',
    ),
    ground: PUBLIC_TASK,
  },
  'fieldlab-development': {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'employment', 'opinion'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Ontwikkelen in Fieldlabs', 'Developing in Fieldlabs'),
    purpose: text(
      'Fieldlabs plannen, uitvoeren, volgen en opschalen, en leren van wat lukt en mislukt.',
      'Planning, running, following and scaling up Fieldlabs, and learning from what works and what does not.',
    ),
    people: text(
      'Deelnemers, coördinatoren en leden van stuurgroepen.',
      'Participants, coordinators and members of steering groups.',
    ),
    data: text(
      'Het nummer van de persoon, diens organisatie, rol en uren; wat de persoon zelf in verslagen schrijft.',
      'The id of the person, their organisation, role and hours; what they themselves write in reports.',
    ),
    recipients: text(
      'Deelnemers en medewerkers in de provincies van het Fieldlab, de stuurgroep en de KB.',
      'Participants and staff in the provinces of the Fieldlab, the steering group and the KB.',
    ),
    ground: PUBLIC_TASK,
  },
  'expert-pool': {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'employment', 'skills', 'opinion'],
    article: '6(1)(a)',
    logDays: USUAL_LOG_DAYS,
    title: text('Expertpool', 'Pool of experts'),
    purpose: text(
      'Experts vinden, uitnodigen en inzetten zonder iemand te overvragen.',
      'Finding, inviting and assigning experts without asking too much of anybody.',
    ),
    people: text('Experts die zich hebben aangemeld.', 'Experts who registered.'),
    data: text(
      'Het nummer van de persoon, vaardigheden met bewijs, werkgevers, beschikbaarheid, uitnodigingen, uren en feedback.',
      'The id of the person, skills with evidence, employers, availability, invitations, hours and feedback.',
    ),
    recipients: text(
      'De expert zelf, de eigen werkgever, en coördinatoren die een expert zoeken.',
      'The expert, their employer, and coordinators who look for an expert.',
    ),
    ground: text(
      'Toestemming van de expert (artikel 6, lid 1, onder a AVG), die verloopt als zij niet wordt bevestigd.',
      'Consent of the expert (article 6(1)(a) GDPR), which lapses when it is not confirmed.',
    ),
  },
  funding: {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'employment', 'financial'],
    article: '6(1)(e)',
    logDays: GRANT_LOG_DAYS,
    title: text('Subsidies', 'Grants'),
    purpose: text(
      'Aanvragen ontvangen, beoordelen, toekennen, betalen en verantwoorden.',
      'Receiving, judging, awarding, paying and accounting for applications.',
    ),
    people: text(
      'Medewerkers die voor hun organisatie aanvragen, tekenen, besluiten of betalen.',
      'Staff who apply, sign, decide or pay for their organisation.',
    ),
    data: text(
      'Het nummer van de persoon en het moment van de handeling; wat de persoon zelf in de aanvraag schrijft.',
      'The id of the person and the moment of the act; what they themselves write in the application.',
    ),
    recipients: text(
      'De aanvrager en de partners, de financier en de KB. Toekenningen zijn openbaar, zonder personen.',
      'The applicant and the partners, the funder and the KB. Awards are public, without persons.',
    ),
    ground: PUBLIC_TASK,
  },
  notification: {
    version: 1,
    since: SINCE,
    categories: ['identifier', 'contact', 'preference', 'communication'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Berichten', 'Messages'),
    purpose: text(
      'Mensen laten weten wat hen aangaat, in de app en per e-mail.',
      'Telling people what concerns them, in the app and by e-mail.',
    ),
    people: text(
      'Iedereen die zich voor berichten heeft aangemeld.',
      'Everybody who registered for messages.',
    ),
    data: text(
      'Het nummer van de persoon, e-mailadres, taal, voorkeuren, wat de persoon volgt en in welke rol, en de berichten zelf.',
      'The id of the person, e-mail address, language, preferences, what the person follows and in which role, and the messages themselves.',
    ),
    recipients: text(
      'De persoon zelf; de mailserver van de beheerder.',
      'The person; the mail server of the operator.',
    ),
    ground: PUBLIC_TASK,
  },
  'system-connection': {
    version: 1,
    since: SINCE,
    categories: ['identifier'],
    article: '6(1)(e)',
    logDays: USUAL_LOG_DAYS,
    title: text('Koppelingen met systemen', 'Connections with systems'),
    purpose: text(
      'Systemen van organisaties laten weten wat er in hun provincies gebeurt.',
      'Letting systems of organisations know what happens in their provinces.',
    ),
    people: text(
      'Wie iets doet of wie iets aangaat in een Fieldlab, aanvraag of idee.',
      'Those who do something, or whom something concerns, in a Fieldlab, application or idea.',
    ),
    data: text(
      'Nummers van personen; geen namen, adressen of vrije tekst.',
      'Ids of persons; no names, addresses or free text.',
    ),
    recipients: text(
      'Systemen van de organisatie die zich abonneerde, voor wat zij ook zelf kan lezen.',
      'Systems of the organisation that subscribed, for what it can read itself as well.',
    ),
    ground: PUBLIC_TASK,
  },
  accountability: {
    version: 1,
    since: SINCE,
    categories: ['identifier'],
    article: '6(1)(c)',
    logDays: GRANT_LOG_DAYS,
    title: text('Verantwoording', 'Accountability'),
    purpose: text(
      'Vastleggen en laten zien wie wat deed, en van wie er gegevens zijn gebruikt.',
      'Recording and showing who did what, and whose data were used.',
    ),
    people: text(
      'Iedereen die het platform gebruikt of over wie er iets in staat.',
      'Everybody who uses the platform or whom something in it is about.',
    ),
    data: text(
      'Nummers van personen en objecten, de handeling, het moment en de afloop; in het verwerkingslogboek een pseudoniem.',
      'Ids of persons and objects, the act, the moment and the outcome; in the processing log a pseudonym.',
    ),
    recipients: text(
      'De persoon zelf, de KB en beheerders van het platform.',
      'The person, the KB and operators of the platform.',
    ),
    ground: text(
      'Wettelijke plicht (artikel 6, lid 1, onder c AVG): verantwoording (artikel 5, lid 2) en beveiliging (artikel 32).',
      'Legal obligation (article 6(1)(c) GDPR): accountability (article 5(2)) and security (article 32).',
    ),
  },
  'platform-operation': {
    version: 1,
    since: SINCE,
    categories: [],
    article: '32',
    logDays: OPERATION_LOG_DAYS,
    title: text('Beheer van het platform', 'Operating the platform'),
    purpose: text(
      'Zien of het platform werkt, en herstellen wat niet verwerkt kon worden.',
      'Seeing whether the platform works, and mending what could not be processed.',
    ),
    people: text(
      'Niemand: wachtrijen en logboeken tonen nummers en soorten fouten.',
      'Nobody: queues and logs show ids and kinds of faults.',
    ),
    data: text('Geen inhoud van berichten.', 'No content of messages.'),
    recipients: text('Beheerders van het platform.', 'Operators of the platform.'),
    ground: text(
      'Beveiliging van de verwerking (artikel 32 AVG).',
      'Security of processing (article 32 GDPR).',
    ),
  },
  'public-information': {
    version: 1,
    since: SINCE,
    categories: [],
    logDays: OPERATION_LOG_DAYS,
    title: text('Openbare informatie', 'Public information'),
    purpose: text('Uitleggen hoe het platform werkt.', 'Explaining how the platform works.'),
    people: text('Niemand.', 'Nobody.'),
    data: text('Geen.', 'None.'),
    recipients: text('Iedereen.', 'Everybody.'),
    ground: text('Er worden geen persoonsgegevens verwerkt.', 'No personal data are processed.'),
  },
};

/** The activity as an account names it: with the version that holds now. */
export const activityWithVersion = (activity: string): string =>
  `${activity}/${processingActivities[activity]?.version ?? 1}`;

/** The path of an activity in the register, below `/v1`. @param named an activity with its version: `idea-collection/1` */
export function activityPath(named: string): string {
  const [activity = '', version = '1'] = named.split('/');
  return `/processing-activities/${activity}/versions/${version}`;
}

/** The activity under which a service does what nobody asked it: that of its own operations. */
export const activityOf = (contract: {
  readonly operations: Readonly<Record<string, { readonly processingActivity: string }>>;
}): string => Object.values(contract.operations)[0]?.processingActivity ?? 'platform-operation';

/** For how many days the processing log keeps an activity; the usual time for one that the register does not know. */
export const logDaysOf = (activity: string): number =>
  processingActivities[activity]?.logDays ?? USUAL_LOG_DAYS;
