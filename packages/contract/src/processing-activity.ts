import { text, type Bilingual } from './language.ts';

/**
 * One processing activity of the register (GDPR article 30): what every operation under it is for, whose data it
 * touches and which. An operation names its activity; the register lists the operations of each.
 */
export interface ProcessingActivity {
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  /** Whose data. */
  readonly people: Bilingual;
  /** Which data of them. */
  readonly data: Bilingual;
  /** Who gets to see it. */
  readonly recipients: Bilingual;
  /** On which ground of article 6 GDPR it rests. */
  readonly ground: Bilingual;
}

const PUBLIC_TASK = text(
  'Taak van algemeen belang (artikel 6, lid 1, onder e AVG): de innovatietaak uit de Wet stelsel openbare bibliotheekvoorzieningen.',
  'Task in the public interest (article 6(1)(e) GDPR): the innovation task in the Dutch public library act.',
);

export const processingActivities: Readonly<Record<string, ProcessingActivity>> = {
  'network-directory': {
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
  'platform-operation': {
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
    title: text('Openbare informatie', 'Public information'),
    purpose: text('Uitleggen hoe het platform werkt.', 'Explaining how the platform works.'),
    people: text('Niemand.', 'Nobody.'),
    data: text('Geen.', 'None.'),
    recipients: text('Iedereen.', 'Everybody.'),
    ground: text('Er worden geen persoonsgegevens verwerkt.', 'No personal data are processed.'),
  },
};
