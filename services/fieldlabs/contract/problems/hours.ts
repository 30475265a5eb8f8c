import { defineProblem, text } from '@innovatienetwerk/contract';

export const hoursThereAlready = defineProblem({
  code: 'hours-entry.there-already',
  status: 409,
  title: text('Uren staan er al', 'Hours are there already'),
  detail: text(
    'Voor deze deelnemer en week zijn al uren geschreven. Verbeter die regel.',
    'Hours were recorded for this participant and week already. Correct that entry.',
  ),
});

export const participantElsewhere = defineProblem({
  code: 'hours-entry.participant-elsewhere',
  status: 409,
  title: text('Geen deelnemer van dit Fieldlab', 'No participant of this Fieldlab'),
  detail: text(
    'Uren worden geschreven door een deelnemer van het Fieldlab zelf.',
    'Hours are recorded for a participant of the Fieldlab itself.',
  ),
});

export const weekOutside = defineProblem({
  code: 'hours-entry.week-outside',
  status: 409,
  title: text('Week valt buiten de deelname', 'Week outside the participation'),
  detail: text(
    'In week {week} deed deze deelnemer niet mee, of die week moet nog komen.',
    'This participant did not take part in week {week}, or that week is yet to come.',
  ),
});

export const hoursOfAssignment = defineProblem({
  code: 'hours-entry.of-assignment',
  status: 409,
  title: text('Uren komen van de inzet', 'Hours come from the assignment'),
  detail: text(
    'Deze uren schrijft de expert bij de eigen inzet; verbeter ze daar.',
    'The expert records these hours with the assignment; correct them there.',
  ),
});
