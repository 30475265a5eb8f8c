import { defineProblem, text } from '@innovatienetwerk/contract';

export const lendingNotAsked = defineProblem({
  code: 'lending.not-asked',
  status: 409,
  title: text('Hierover is al besloten', 'This was decided already'),
  detail: text('Deze uitleen is nu `{status}`.', 'This lending is now `{status}`.'),
});

export const notTheLender = defineProblem({
  code: 'lending.not-the-employer',
  status: 403,
  title: text('U beslist niet over deze uitleen', 'You do not decide about this lending'),
  detail: text(
    'Over een uitleen beslist iemand van de werkgever, en nooit de expert zelf.',
    'About a lending somebody of the employer decides, and never the expert.',
  ),
});

export const moreThanAsked = defineProblem({
  code: 'lending.more-than-asked',
  status: 409,
  title: text('Meer dan gevraagd', 'More than asked'),
  detail: text(
    'De voorwaarden blijven binnen wat gevraagd is: {hoursPerWeek} uren per week, van {fromOn} tot en met {untilOn}.',
    'The terms stay within what was asked: {hoursPerWeek} hours a week, from {fromOn} until {untilOn}.',
  ),
});
