import { defineProblem, text } from '@innovatienetwerk/contract';

export const duplicateIndicator = defineProblem({
  code: 'goal.duplicate-indicator',
  status: 409,
  title: text('Kenmerk dubbel', 'Code used twice'),
  detail: text(
    'Het kenmerk {indicator} komt twee keer voor. Geef elke indicator een eigen kenmerk.',
    'The code {indicator} occurs twice. Give each indicator a code of its own.',
  ),
});

export const targetNotBetter = defineProblem({
  code: 'goal.target-not-better',
  status: 409,
  title: text('Doel is niet beter dan zonder Fieldlab', 'Target is no better than without the Fieldlab'),
  detail: text(
    'Het doel van {indicator} moet in de gekozen richting beter zijn dan het nulalternatief: anders is er niets te bereiken.',
    'The target of {indicator} must be better than the null alternative in the chosen direction: otherwise there is nothing to attain.',
  ),
});

export const leadingNotAnEffect = defineProblem({
  code: 'goal.leading-not-an-effect',
  status: 409,
  title: text('Leidende indicator gaat niet over effect', 'Leading indicator is not about effect'),
  detail: text(
    'De kosten per eenheid worden aan een effect gemeten; {indicator} is een kostenbesparing. Kies een indicator van effect.',
    'The cost per unit is measured by an effect; {indicator} is a cost reduction. Choose an indicator of effect.',
  ),
});

export const leadingTaken = defineProblem({
  code: 'goal.leading-taken',
  status: 409,
  title: text('Er is al een leidende indicator', 'There is a leading indicator already'),
  detail: text(
    'Een Fieldlab heeft hoogstens één leidende indicator, over al zijn doelen heen. Haal het kenmerk eerst bij de andere weg.',
    'A Fieldlab has one leading indicator at most, over all its goals. Take the mark away from the other first.',
  ),
});

export const indicatorFrozen = defineProblem({
  code: 'goal.indicator-frozen',
  status: 409,
  title: text('Indicator ligt vast', 'Indicator is fixed'),
  detail: text(
    'De indicator {indicator} is gemeten; waarden, richting, eenheid en gewicht veranderen niet meer. Voeg een nieuwe indicator toe voor een ander doel.',
    'The indicator {indicator} was measured; its values, direction, unit and weight do not change any more. Add a new indicator for another target.',
  ),
});

export const tooManyGoals = defineProblem({
  code: 'goal.too-many',
  status: 409,
  title: text('Te veel doelen', 'Too many goals'),
  detail: text(
    'Een Fieldlab heeft hoogstens {limit} doelen. Voeg doelen samen, of wijzig een doel dat nog niet gemeten is.',
    'A Fieldlab has {limit} goals at most. Merge goals, or change one that was not measured yet.',
  ),
});

export const indicatorUnknown = defineProblem({
  code: 'measurement.indicator-unknown',
  status: 409,
  title: text('Indicator hoort niet bij dit doel', 'Indicator is not of this goal'),
  detail: text(
    'Dit doel heeft geen indicator {indicator}. Kies een van de indicatoren van het doel.',
    'This goal has no indicator {indicator}. Choose one of the indicators of the goal.',
  ),
});

export const measuredInFuture = defineProblem({
  code: 'measurement.in-the-future',
  status: 409,
  title: text('Meting ligt in de toekomst', 'Measurement lies in the future'),
  detail: text(
    'Een meting van {day} kan er nog niet zijn. Leg haar vast als zij gedaan is.',
    'A measurement of {day} cannot be there yet. Record it when it was done.',
  ),
});

export const supersedesOther = defineProblem({
  code: 'measurement.supersedes-another',
  status: 409,
  title: text('Verbetert een andere meting', 'Corrects another measurement'),
  detail: text(
    'Een verbetering gaat over een bestaande meting van hetzelfde doel en dezelfde indicator.',
    'A correction is about an existing measurement of the same goal and the same indicator.',
  ),
});

export const supersededAlready = defineProblem({
  code: 'measurement.superseded-already',
  status: 409,
  title: text('Meting is al verbeterd', 'Measurement was corrected already'),
  detail: text(
    'Deze meting is al door een andere vervangen. Verbeter die laatste.',
    'This measurement was superseded by another already. Correct that last one.',
  ),
});
