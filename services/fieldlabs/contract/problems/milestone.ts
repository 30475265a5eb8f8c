import { defineProblem, text } from '@innovatienetwerk/contract';

export const reachedNeedsDay = defineProblem({
  code: 'milestone.reached-needs-day',
  status: 409,
  title: text('Wanneer bereikt?', 'Reached when?'),
  detail: text(
    'Een bereikte mijlpaal heeft in `reachedOn` de dag waarop, niet later dan vandaag; een andere heeft geen dag.',
    'A milestone that was reached has the day in `reachedOn`, no later than today; another has no such day.',
  ),
});
