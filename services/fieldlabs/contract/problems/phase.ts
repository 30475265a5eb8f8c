import { defineProblem, text } from '@innovatienetwerk/contract';

export const notUnderWay = defineProblem({
  code: 'phase.fieldlab-not-under-way',
  status: 409,
  title: text('Fieldlab is er niet aan toe', 'Fieldlab is not ready for it'),
  detail: text(
    'Een fase wordt gepland als het Fieldlab werft of loopt; dit Fieldlab is {status}.',
    'A phase is planned while the Fieldlab recruits or runs; this Fieldlab is {status}.',
  ),
});

export const anotherPhaseOpen = defineProblem({
  code: 'phase.another-open',
  status: 409,
  title: text('Er is al een fase open', 'A phase is open already'),
  detail: text(
    'Een Fieldlab heeft één fase tegelijk. Rond de andere af of annuleer haar.',
    'A Fieldlab has one phase at a time. Finish the other or cancel it.',
  ),
});

export const tooManyPhases = defineProblem({
  code: 'phase.too-many',
  status: 409,
  title: text('Te veel fasen', 'Too many phases'),
  detail: text('Een Fieldlab heeft hoogstens {limit} fasen.', 'A Fieldlab has {limit} phases at most.'),
});

export const stageNotDecided = defineProblem({
  code: 'phase.stage-not-decided',
  status: 409,
  title: text('Een andere soort fase is aan de beurt', 'Another kind of phase is next'),
  detail: text(
    'Volgens de opdracht of het laatste besluit van de stuurgroep volgt nu {stage}.',
    'By the assignment or the last decision of the steering group {stage} follows now.',
  ),
});

export const phasePeriodReversed = defineProblem({
  code: 'phase.period-reversed',
  status: 409,
  title: text('Laatste dag niet na de eerste', 'Last day not after the first'),
  detail: text(
    'De laatste dag van een fase komt na haar eerste.',
    'The last day of a phase comes after its first.',
  ),
});

export const aboveCap = defineProblem({
  code: 'phase.above-cap',
  status: 409,
  title: text('Budget boven het maximum', 'Budget above the cap'),
  detail: text(
    'Een fase {stage} heeft bij deze stuurgroep een budget van hoogstens € {cap}.',
    'A phase {stage} has a budget of € {cap} at most with this steering group.',
  ),
});

export const phaseNotPlanned = defineProblem({
  code: 'phase.not-planned',
  status: 409,
  title: text('Fase is geen plan meer', 'Phase is no plan any more'),
  detail: text(
    'Dit kan zolang de fase alleen gepland is; zij is {status}.',
    'This can be done while the phase is only planned; it is {status}.',
  ),
});

export const needsNoBudget = defineProblem({
  code: 'phase.needs-no-budget',
  status: 409,
  title: text('Fase kost niets', 'Phase costs nothing'),
  detail: text(
    'Een fase met een budget van 0.00 heeft geen aanvraag nodig en kan meteen beginnen.',
    'A phase with a budget of 0.00 needs no application and can begin at once.',
  ),
});

export const phaseBegun = defineProblem({
  code: 'phase.begun-already',
  status: 409,
  title: text('Fase is begonnen of voorbij', 'Phase has begun or is over'),
  detail: text(
    'Een fase die begonnen is wordt niet geannuleerd maar beëindigd; zij is {status}.',
    'A phase that has begun is not cancelled but ended; it is {status}.',
  ),
});

export const notFunded = defineProblem({
  code: 'phase.not-funded',
  status: 409,
  title: text('Er is geen geld', 'There is no money'),
  detail: text(
    'Een fase begint als haar budget is toegekend, of als zij niets kost; zij is {status}.',
    'A phase begins when its budget was awarded, or when it costs nothing; it is {status}.',
  ),
});

export const agreementsMissing = defineProblem({
  code: 'phase.agreements-missing',
  status: 409,
  title: text('Overeenkomsten ontbreken', 'Agreements are missing'),
  detail: text(
    'Partners, financiers en onderzoekers tekenen voordat een fase begint. Aantal zonder overeenkomst: {count}.',
    'Partners, funders and researchers sign before a phase begins. Number without an agreement: {count}.',
  ),
});

export const phaseNotRunning = defineProblem({
  code: 'phase.not-running',
  status: 409,
  title: text('Fase loopt niet', 'Phase is not running'),
  detail: text(
    'Alleen een fase die loopt kan eindigen; zij is {status}.',
    'Only a running phase can end; it is {status}.',
  ),
});

export const phaseNotEnded = defineProblem({
  code: 'phase.not-ended',
  status: 409,
  title: text('Fase is niet net voorbij', 'Phase is not just over'),
  detail: text(
    'De afronding komt één keer, als de fase voorbij is; zij is {status}.',
    'The closing report comes once, when the phase is over; it is {status}.',
  ),
});

export const phaseNotReported = defineProblem({
  code: 'phase.not-reported',
  status: 409,
  title: text('Afronding ontbreekt', 'Closing report is missing'),
  detail: text(
    'De stuurgroep besluit één keer, na de afronding; de fase is {status}.',
    'The steering group decides once, after the closing report; the phase is {status}.',
  ),
});

export const nextDoesNotFit = defineProblem({
  code: 'phase.next-does-not-fit',
  status: 409,
  title: text('Vervolg past niet bij het besluit', 'What follows does not fit the decision'),
  detail: text(
    'Na stoppen volgt niets, en herhalen is nog eens {stage}. Laat `next` weg of kies doorgaan.',
    'After a stop nothing follows, and to repeat is {stage} once more. Leave out `next` or choose to continue.',
  ),
});
