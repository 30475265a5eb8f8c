import { defineProblem, text } from '@innovatienetwerk/contract';

export const termEnded = defineProblem({
  code: 'decision-term.ended',
  status: 409,
  title: text('De termijn is voorbij', 'The term is over'),
  detail: text(
    'Over de aanvraag is besloten of zij is ingetrokken; de klok staat stil sinds {metOn}.',
    'The application was decided on or withdrawn; the clock has stopped since {metOn}.',
  ),
});

export const termOverdue = defineProblem({
  code: 'decision-term.overdue',
  status: 409,
  title: text('De termijn is verlopen', 'The term has passed'),
  detail: text(
    'De uiterste dag was {dueOn}. Een termijn die verlopen is kan niet meer worden opgeschort of verlengd; neem het besluit.',
    'The last day was {dueOn}. A term that has passed cannot be suspended or extended any more; take the decision.',
  ),
});

export const suspendedAlready = defineProblem({
  code: 'decision-term.suspended-already',
  status: 409,
  title: text('De klok staat al stil', 'The clock stands still already'),
  detail: text(
    'De termijn is opgeschort sinds {fromOn}. Laat haar eerst weer lopen.',
    'The term has been suspended since {fromOn}. Let it run again first.',
  ),
});

export const tooManySuspensions = defineProblem({
  code: 'decision-term.too-many-suspensions',
  status: 409,
  title: text('Te vaak opgeschort', 'Suspended too often'),
  detail: text(
    'Een termijn wordt hoogstens {limit} keer opgeschort.',
    'A term is suspended {limit} times at most.',
  ),
});

export const notSuspended = defineProblem({
  code: 'decision-term.not-suspended',
  status: 409,
  title: text('De klok loopt al', 'The clock runs already'),
  detail: text('De termijn is niet opgeschort.', 'The term is not suspended.'),
});

export const extendedAlready = defineProblem({
  code: 'decision-term.extended-already',
  status: 409,
  title: text('Al verlengd', 'Extended already'),
  detail: text('Een termijn wordt hoogstens één keer verlengd.', 'A term is extended once at most.'),
});

export const extensionTooLong = defineProblem({
  code: 'decision-term.extension-too-long',
  status: 409,
  title: text('Te lang verlengd', 'Extended too long'),
  detail: text(
    'Een verlenging duurt niet langer dan de termijn zelf: hoogstens {limit} weken.',
    'An extension lasts no longer than the term itself: {limit} weeks at most.',
  ),
});
