import { defineProblem, text } from '@innovatienetwerk/contract';

export const untilBeforeFrom = defineProblem({
  code: 'experiment.until-before-from',
  status: 409,
  title: text('Einde ligt voor het begin', 'End lies before the start'),
  detail: text(
    'De laatste dag ({until}) ligt voor de eerste ({from}). Kies dagen die op elkaar volgen.',
    'The last day ({until}) lies before the first ({from}). Choose days that follow each other.',
  ),
});

export const experimentPhaseUnknown = defineProblem({
  code: 'experiment.phase-unknown',
  status: 409,
  title: text('Fase hoort niet bij dit Fieldlab', 'Phase is not of this Fieldlab'),
  detail: text(
    'Een experiment hoort bij een fase van zijn eigen Fieldlab. Kies een van de fasen van het Fieldlab, of laat de fase weg.',
    'An experiment belongs to a phase of its own Fieldlab. Choose one of the phases of the Fieldlab, or leave it out.',
  ),
});

export const hypothesisFrozen = defineProblem({
  code: 'experiment.hypothesis-frozen',
  status: 409,
  title: text('Verwachting ligt vast', 'Expectation is fixed'),
  detail: text(
    'Het experiment is begonnen: hypothese, nulalternatief en verwachte uitkomst blijven zoals zij waren. Schrijf een nieuw experiment in voor een andere verwachting.',
    'The experiment has started: hypothesis, null alternative and planned result stay as they were. Register a new experiment for another expectation.',
  ),
});

export const experimentConcluded = defineProblem({
  code: 'experiment.concluded-already',
  status: 409,
  title: text('Experiment is afgesloten', 'Experiment is concluded'),
  detail: text(
    'Dit experiment heeft al een uitkomst; die verandert niet meer. Schrijf een nieuw experiment in om het over te doen.',
    'This experiment has its outcome already, which does not change any more. Register a new experiment to repeat it.',
  ),
});

export const experimentStarted = defineProblem({
  code: 'experiment.started-already',
  status: 409,
  title: text('Experiment is al begonnen', 'Experiment has started already'),
  detail: text(
    'Dit experiment is al begonnen. Leg de uitkomst vast als het voorbij is.',
    'This experiment has started already. Record its result when it is over.',
  ),
});

export const experimentNotStarted = defineProblem({
  code: 'experiment.not-started',
  status: 409,
  title: text('Experiment is niet begonnen', 'Experiment has not started'),
  detail: text(
    'Een uitkomst komt na het begin: begin het experiment eerst, dan ligt de verwachting vast.',
    'A result comes after the start: start the experiment first, so that its expectation is fixed.',
  ),
});
