import { defineProblem, text } from '@innovatienetwerk/contract';

export const callUnknown = defineProblem({
  code: 'application.call-unknown',
  status: 409,
  title: text('Openstelling is onbekend', 'Call is not known'),
  detail: text(
    'De openstelling in `callId` bestaat niet. Kies een openstelling uit de lijst.',
    'The call in `callId` does not exist. Choose a call from the list.',
  ),
});

export const applicantUnknown = defineProblem({
  code: 'application.applicant-unknown',
  status: 409,
  title: text('Aanvrager is onbekend', 'Applicant is not known'),
  detail: text(
    'De organisatie in `organisationId` hoort niet bij het netwerk. Laat haar eerst inschrijven.',
    'The organisation in `organisationId` is not in the network. Have it registered first.',
  ),
});

export const callOver = defineProblem({
  code: 'application.call-over',
  status: 409,
  title: text('Openstelling is gesloten', 'Call is closed'),
  detail: text(
    'Deze openstelling is gesloten sinds {closesAt}.',
    'This call has been closed since {closesAt}.',
  ),
});

export const notDraft = defineProblem({
  code: 'application.not-draft',
  status: 409,
  title: text('Aanvraag ligt vast', 'Application is fixed'),
  detail: text(
    'De aanvraag is {status} en verandert niet meer.',
    'The application is {status} and does not change any more.',
  ),
});

export const budgetFaulty = defineProblem({
  code: 'application.budget-faulty',
  status: 409,
  title: text('Begroting klopt niet', 'Budget is faulty'),
  detail: text(
    'Een regel wordt voor meer betaald dan zij kost, of een kenmerk komt twee keer voor; `invalidParams` noemt welke.',
    'A line is paid for more than it costs, or a code occurs twice; `invalidParams` names which.',
  ),
});

export const partnersFaulty = defineProblem({
  code: 'application.partners-faulty',
  status: 409,
  title: text('Partners kloppen niet', 'Partners are faulty'),
  detail: text(
    'Een partner staat er twee keer in, of is de aanvrager zelf; `invalidParams` noemt welke.',
    'A partner is named twice, or is the applicant itself; `invalidParams` names which.',
  ),
});

export const suspendedAlreadyApplication = defineProblem({
  code: 'application.suspended-already',
  status: 409,
  title: text('Aanvraag rust al', 'Application rests already'),
  detail: text('De aanvraag rust sinds {since}.', 'The application has rested since {since}.'),
});

export const notResting = defineProblem({
  code: 'application.not-suspended',
  status: 409,
  title: text('Aanvraag rust niet', 'Application does not rest'),
  detail: text('Er valt niets op te pakken.', 'There is nothing to take up again.'),
});

export const resting = defineProblem({
  code: 'application.suspended',
  status: 409,
  title: text('Aanvraag rust', 'Application rests'),
  detail: text(
    'De aanvraag rust sinds {since}. Pak haar eerst weer op.',
    'The application has rested since {since}. Take it up again first.',
  ),
});

export const notSignatory = defineProblem({
  code: 'application.not-signatory',
  status: 403,
  title: text('U tekent niet voor een partner', 'You do not sign for a partner'),
  detail: text(
    'Alleen wie bij een partner als tekenaar staat, kan tekenen of weigeren.',
    'Only who is named as a signatory of a partner can sign or refuse.',
  ),
});

export const notSigned = defineProblem({
  code: 'application.not-signed',
  status: 409,
  title: text('Niet iedereen heeft getekend', 'Not everybody has signed'),
  detail: text(
    '{count} partner(s) hebben nog niet getekend, of hebben geweigerd. Na een wijziging van begroting of partners tekent iedereen opnieuw.',
    '{count} partner(s) have not signed yet, or have refused. After a change of budget or partners everybody signs again.',
  ),
});

export const budgetOpen = defineProblem({
  code: 'application.budget-open',
  status: 409,
  title: text('Begroting is niet gedekt', 'Budget is not covered'),
  detail: text(
    'Er is {gap} euro die nog niemand betaalt, of er staat niets in de begroting. Voeg bijdragen toe of verlaag de kosten.',
    'There are {gap} euros that nobody pays yet, or there is nothing in the budget. Add contributions or lower the costs.',
  ),
});

export const questionsOpen = defineProblem({
  code: 'application.questions-open',
  status: 409,
  title: text('Er zijn nog vragen open', 'Questions are still open'),
  detail: text(
    'Het formulier is niet volledig; `invalidParams` noemt elke vraag.',
    'The form is not complete; `invalidParams` names every question.',
  ),
});

export const notEligible = defineProblem({
  code: 'application.not-eligible',
  status: 409,
  title: text('Aanvraag past niet bij de openstelling', 'Application does not fit the call'),
  detail: text(
    'Aan een of meer regels is niet voldaan; `invalidParams` noemt ze. De toets van de openstelling legt elke regel uit.',
    'One or more rules are not met; `invalidParams` names them. The eligibility check of the call explains every rule.',
  ),
});

export const noConceptStage = defineProblem({
  code: 'application.no-concept',
  status: 409,
  title: text('Geen concept nodig', 'No concept needed'),
  detail: text(
    'Deze aanvraag is geen concept. Dien haar in als hele aanvraag.',
    'This application is no concept. Submit it as a full application.',
  ),
});

export const conceptFirst = defineProblem({
  code: 'application.concept-first',
  status: 409,
  title: text('Eerst een concept', 'A concept first'),
  detail: text(
    'In deze openstelling wordt eerst een concept beoordeeld. Dien dat in; na een uitnodiging volgt de hele aanvraag.',
    'In this call a concept is judged first. Submit that; after an invitation the full application follows.',
  ),
});

export const conceptsClosed = defineProblem({
  code: 'application.concepts-closed',
  status: 409,
  title: text('Concepten kunnen niet meer of nog niet', 'Concepts are not possible now'),
  detail: text(
    'Concepten zijn welkom van {opensAt} tot {until}.',
    'Concepts are welcome from {opensAt} until {until}.',
  ),
});

export const noConceptToDecide = defineProblem({
  code: 'application.concept-not-submitted',
  status: 409,
  title: text('Er is geen concept om over te beslissen', 'There is no concept to decide on'),
  detail: text('De aanvraag is {status}.', 'The application is {status}.'),
});

export const notSubmitted = defineProblem({
  code: 'application.not-submitted',
  status: 409,
  title: text('Aanvraag is niet ingediend', 'Application was not submitted'),
  detail: text(
    'Beslissen kan over een ingediende aanvraag; deze is {status}.',
    'One can decide on a submitted application; this one is {status}.',
  ),
});

export const overAlready = defineProblem({
  code: 'application.over',
  status: 409,
  title: text('Aanvraag is al afgelopen', 'Application is over already'),
  detail: text(
    'De aanvraag is {status}. Een toekenning trekt u in bij de toekenning zelf.',
    'The application is {status}. An award is withdrawn at the award itself.',
  ),
});

export const migratedAlready = defineProblem({
  code: 'application.migrated-already',
  status: 409,
  title: text('Formulier is al bij', 'Form is up to date'),
  detail: text(
    'De aanvraag heeft de versie {version} van het formulier die de openstelling noemt.',
    'The application has version {version} of the form that the call names.',
  ),
});
