import { defineProblem, text } from '@innovatienetwerk/contract';

export const awardedAlready = defineProblem({
  code: 'award.granted-already',
  status: 409,
  title: text('Er is al een toekenning', 'There is an award already'),
  detail: text(
    'Voor deze aanvraag is al toegekend. Lees de toekenning bij de aanvraag.',
    'This application was awarded already. Read the award at the application.',
  ),
});

export const awardOver = defineProblem({
  code: 'award.over',
  status: 409,
  title: text('Toekenning is afgelopen', 'Award is over'),
  detail: text('De toekenning is {status}.', 'The award is {status}.'),
});

export const wrongSide = defineProblem({
  code: 'award.wrong-side',
  status: 403,
  title: text('U tekent niet voor deze kant', 'You do not sign for this side'),
  detail: text(
    'Voor de ontvanger tekent iemand van de ontvangende organisatie; voor de geldgever iemand van de geldgever of de programmamanager.',
    'For the recipient somebody of the receiving organisation signs; for the funder somebody of the funder or the programme manager.',
  ),
});

export const signedAlready = defineProblem({
  code: 'award.signed-already',
  status: 409,
  title: text('Al getekend', 'Signed already'),
  detail: text('Deze kant heeft de overeenkomst al getekend.', 'This side has signed the agreement already.'),
});

export const notReleased = defineProblem({
  code: 'award.instalment-not-released',
  status: 409,
  title: text('Termijn kan niet worden betaald', 'Instalment cannot be paid'),
  detail: text(
    'Termijn {number} is {state}. Betalen kan wanneer zij is vrijgekomen.',
    'Instalment {number} is {state}. It can be paid when it was released.',
  ),
});

export const changeOpen = defineProblem({
  code: 'award.change-open',
  status: 409,
  title: text('Er loopt een wijzigingsverzoek', 'A change request is open'),
  detail: text(
    'Rond eerst het wijzigingsverzoek af; tot dan wordt er niet betaald, vastgesteld of opnieuw gewijzigd.',
    'Complete the change request first; until then nothing is paid, settled or changed again.',
  ),
});

export const nothingToRecover = defineProblem({
  code: 'award.nothing-to-recover',
  status: 409,
  title: text('Meer dan er terug te krijgen is', 'More than there is to recover'),
  detail: text(
    'Er staat nog {outstanding} euro open aan terugvordering.',
    'There are {outstanding} euros still to be recovered.',
  ),
});

export const reportMissing = defineProblem({
  code: 'award.report-missing',
  status: 409,
  title: text('Eindverantwoording ontbreekt', 'Final report is missing'),
  detail: text(
    'Vaststellen kan nadat de eindverantwoording is goedgekeurd.',
    'An award can be settled after its final report was approved.',
  ),
});

export const settlementTooHigh = defineProblem({
  code: 'award.settlement-too-high',
  status: 409,
  title: text('Meer dan kan worden vastgesteld', 'More than can be settled'),
  detail: text(
    'Vaststellen kan op hoogstens {maximum} euro: niet meer dan is toegekend en niet meer dan is verantwoord.',
    'An award can be settled at {maximum} euros at most: no more than was awarded and no more than was accounted for.',
  ),
});

export const awardInactive = defineProblem({
  code: 'award.not-active',
  status: 409,
  title: text('Overeenkomst is niet getekend', 'Agreement was not signed'),
  detail: text(
    'Dit kan wanneer beide kanten de overeenkomst hebben getekend; de toekenning is {status}.',
    'This is possible when both sides have signed the agreement; the award is {status}.',
  ),
});
