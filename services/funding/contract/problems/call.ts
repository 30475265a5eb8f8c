import { defineProblem, text } from '@innovatienetwerk/contract';

export const termsInconsistent = defineProblem({
  code: 'call.terms-inconsistent',
  status: 409,
  title: text('Openstelling klopt niet', 'Call is not consistent'),
  detail: text(
    'De gegevens van de openstelling spreken elkaar tegen; `invalidParams` noemt wat. Herstel ze en probeer opnieuw.',
    'The data of the call contradict each other; `invalidParams` names what. Mend them and try again.',
  ),
});

export const callHasOpened = defineProblem({
  code: 'call.opened-already',
  status: 409,
  title: text('Openstelling is al begonnen', 'Call has opened already'),
  detail: text(
    'Vanaf {opensAt} staat de openstelling vast, zodat voor iedereen dezelfde regels gelden.',
    'From {opensAt} the call is fixed, so that the same rules hold for everybody.',
  ),
});

export const callNotOpen = defineProblem({
  code: 'call.not-open',
  status: 409,
  title: text('Openstelling is niet open', 'Call is not open'),
  detail: text(
    'Indienen kan van {opensAt} tot {closesAt}. Uw concept blijft bewaard.',
    'One can submit from {opensAt} until {closesAt}. Your draft is kept.',
  ),
});

export const callNotClosed = defineProblem({
  code: 'call.not-closed',
  status: 409,
  title: text('Openstelling is nog niet gesloten', 'Call is not closed yet'),
  detail: text(
    'Rangschikken kan als iedereen heeft kunnen indienen: na {closesAt}.',
    'Ranking is possible when everybody has been able to submit: after {closesAt}.',
  ),
});

export const ledgerFull = defineProblem({
  code: 'call.ledger-full',
  status: 409,
  title: text('Openstelling is vol', 'Call is full'),
  detail: text(
    'Deze openstelling heeft het hoogste aantal aanvragen ({limit}) ontvangen.',
    'This call has received the highest number of applications ({limit}).',
  ),
});

export const tooManyApplications = defineProblem({
  code: 'call.too-many-applications',
  status: 409,
  title: text('Te veel aanvragen', 'Too many applications'),
  detail: text(
    'Een aanvrager mag in de looptijd van de regeling {limit} aanvragen indienen; er zijn er al {count}. Een aanvraag die voor de sluiting wordt ingetrokken, telt niet mee.',
    'An applicant may submit {limit} applications in the term of the scheme; there are {count} already. An application that is withdrawn before the closing does not count.',
  ),
});

export const notReceived = defineProblem({
  code: 'call.application-not-received',
  status: 409,
  title: text('Aanvraag is niet ontvangen', 'Application was not received'),
  detail: text(
    'Deze aanvraag is in deze openstelling niet ingediend, of zij is afgewezen of ingetrokken.',
    'This application was not submitted in this call, or it was rejected or withdrawn.',
  ),
});

export const allocatedAlready = defineProblem({
  code: 'call.allocated-already',
  status: 409,
  title: text('Al toegekend', 'Awarded already'),
  detail: text(
    'Aan deze aanvraag is al {amount} euro toegekend.',
    'This application was awarded {amount} euros already.',
  ),
});

export const aboveMaximum = defineProblem({
  code: 'call.above-maximum',
  status: 409,
  title: text('Meer dan het maximum', 'More than the maximum'),
  detail: text(
    'Toekennen kan van 0,01 tot {maximum} euro: nooit meer dan is aangevraagd en nooit meer dan het maximum van het onderdeel.',
    'One can award from 0.01 to {maximum} euros: never more than was requested and never more than the maximum of the part.',
  ),
});

export const ceilingReached = defineProblem({
  code: 'call.ceiling-reached',
  status: 409,
  title: text('Plafond bereikt', 'Ceiling reached'),
  detail: text(
    'Voor deze aanvraag is nog {left} euro beschikbaar onder het subsidieplafond. Ken minder toe, of wacht tot er geld vrijkomt.',
    'For this application {left} euros are available below the ceiling. Award less, or wait until money is freed.',
  ),
});

export const notYourTurn = defineProblem({
  code: 'call.not-your-turn',
  status: 409,
  title: text('Niet aan de beurt', 'Not its turn'),
  detail: text(
    'De aanvraag met plaats {position} in de volgorde van binnenkomst gaat voor. Beslis eerst daarover.',
    'The application with place {position} in the order of arrival goes first. Decide on that one first.',
  ),
});

export const notRanked = defineProblem({
  code: 'call.not-ranked',
  status: 409,
  title: text('Nog niet gerangschikt', 'Not ranked yet'),
  detail: text(
    'Deze openstelling verdeelt het geld naar rangschikking; stel die eerst vast.',
    'This call distributes the money by ranking; fix that first.',
  ),
});

export const belowThreshold = defineProblem({
  code: 'call.below-threshold',
  status: 409,
  title: text('Onder de drempel', 'Below the threshold'),
  detail: text(
    'De score van deze aanvraag is lager dan de {minimum} punten die nodig zijn.',
    'The score of this application is lower than the {minimum} points that are needed.',
  ),
});

export const noRanking = defineProblem({
  code: 'call.no-ranking',
  status: 409,
  title: text('Geen rangschikking', 'No ranking'),
  detail: text(
    'Deze openstelling verdeelt het geld op volgorde van binnenkomst.',
    'This call distributes the money in order of arrival.',
  ),
});

export const rankedAlready = defineProblem({
  code: 'call.ranked-already',
  status: 409,
  title: text('Rangschikking staat vast', 'Ranking is fixed'),
  detail: text(
    'Uit deze rangschikking is al toegekend; zij verandert niet meer.',
    'Awards were made from this ranking already; it does not change any more.',
  ),
});

export const rankingIncomplete = defineProblem({
  code: 'call.ranking-incomplete',
  status: 409,
  title: text('Rangschikking is niet volledig', 'Ranking is not complete'),
  detail: text(
    'Geef elke aanvraag waarover nog niet is beslist één score voor elk criterium, en niets anders; `invalidParams` noemt wat niet past.',
    'Give every application on which nothing is decided yet one score for each criterion, and nothing else; `invalidParams` names what does not fit.',
  ),
});

export const lotNeedsSeed = defineProblem({
  code: 'call.lot-needs-seed',
  status: 409,
  title: text('Loting zonder zaad', 'Lot without a seed'),
  detail: text(
    'Gelijke scores worden in deze openstelling door loting beslist. Geef het vooraf bekendgemaakte zaad in `lotSeed`.',
    'Equal scores are decided by lot in this call. Give the seed that was published beforehand in `lotSeed`.',
  ),
});

export const schemeUnknown = defineProblem({
  code: 'call.scheme-unknown',
  status: 409,
  title: text('Regeling is onbekend', 'Scheme is not known'),
  detail: text(
    'De regeling in `schemeId` bestaat niet. Stel eerst de regeling vast.',
    'The scheme in `schemeId` does not exist. Establish the scheme first.',
  ),
});
