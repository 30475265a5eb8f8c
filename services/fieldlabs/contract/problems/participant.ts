import { defineProblem, text } from '@innovatienetwerk/contract';

export const takesPartAlready = defineProblem({
  code: 'participant.takes-part-already',
  status: 409,
  title: text('Doet al mee', 'Takes part already'),
  detail: text(
    'Deze organisatie of persoon doet al in deze rol mee aan het Fieldlab.',
    'This organisation or person takes part in the Fieldlab in this role already.',
  ),
});

export const participantUnknownOrganisation = defineProblem({
  code: 'participant.organisation-unknown',
  status: 409,
  title: text('Organisatie onbekend', 'Organisation unknown'),
  detail: text(
    'Deze organisatie staat niet in het netwerk. Schrijf haar eerst in.',
    'This organisation is not in the network. Register it first.',
  ),
});

export const periodReversed = defineProblem({
  code: 'participant.period-reversed',
  status: 409,
  title: text('Laatste dag vóór de eerste', 'Last day before the first'),
  detail: text(
    'De laatste dag ligt vóór {fromOn}, de eerste dag van deze deelnemer.',
    'The last day is before {fromOn}, the first day of this participant.',
  ),
});

export const hasLeft = defineProblem({
  code: 'participant.has-left',
  status: 409,
  title: text('Deelnemer is vertrokken', 'Participant has left'),
  detail: text(
    'Deze deelnemer is vertrokken op {leftOn}. Schrijf een nieuwe deelnemer in.',
    'This participant left on {leftOn}. Register a new participant.',
  ),
});
