import { defineProblem, text } from '@innovatienetwerk/contract';

export const assignmentEndedAlready = defineProblem({
  code: 'assignment.ended-already',
  status: 409,
  title: text('Inzet is al voorbij', 'Assignment is over already'),
  detail: text('Deze inzet eindigde op {endedOn}.', 'This assignment ended on {endedOn}.'),
});

export const endingDayInvalid = defineProblem({
  code: 'assignment.ending-day-invalid',
  status: 409,
  title: text('Laatste dag klopt niet', 'Last day is not right'),
  detail: text(
    'De laatste dag ligt tussen {earliest} en {latest}.',
    'The last day lies between {earliest} and {latest}.',
  ),
});

export const notTheExpert = defineProblem({
  code: 'assignment.not-the-expert',
  status: 403,
  title: text('Niet uw inzet', 'Not your assignment'),
  detail: text('Alleen de expert zelf schrijft uren.', 'Only the expert records hours.'),
});

export const weekOutsideAssignment = defineProblem({
  code: 'assignment.week-outside',
  status: 409,
  title: text('Week hoort niet bij de inzet', 'Week is not part of the assignment'),
  detail: text(
    'Uren horen bij een week van {fromWeek} tot en met {untilWeek}.',
    'Hours belong to a week from {fromWeek} until {untilWeek}.',
  ),
});

export const tooManyHours = defineProblem({
  code: 'assignment.too-many-hours',
  status: 409,
  title: text('Te veel uren in één week', 'Too many hours in one week'),
  detail: text(
    'Over alle inzetten samen zijn het hoogstens {limit} uren per week; in {week} zijn er al {others} geschreven.',
    'Over all assignments together it is {limit} hours a week at most; in {week} {others} are recorded already.',
  ),
});

export const assignmentNotBegun = defineProblem({
  code: 'assignment.not-begun',
  status: 409,
  title: text('Inzet is nog niet begonnen', 'Assignment has not begun yet'),
  detail: text('Terugkijken kan vanaf {fromOn}.', 'Looking back is possible from {fromOn}.'),
});
