import { defineProblem, text } from '@innovatienetwerk/contract';

export const aboveAward = defineProblem({
  code: 'change-request.above-award',
  status: 409,
  title: text('Meer dan is toegekend', 'More than was awarded'),
  detail: text(
    'Uit deze toekenning kan hoogstens {amount} euro worden betaald. Dek de rest met andere bijdragen.',
    'At most {amount} euros can be paid from this award. Cover the rest with other contributions.',
  ),
});

export const linesFaulty = defineProblem({
  code: 'change-request.budget-faulty',
  status: 409,
  title: text('Begroting klopt niet', 'Budget is faulty'),
  detail: text(
    'Elke regel is precies gedekt en heeft een eigen kenmerk; `invalidParams` noemt wat niet klopt.',
    'Every line is covered exactly and has a code of its own; `invalidParams` names what is wrong.',
  ),
});

export const notWaitingForRecipient = defineProblem({
  code: 'change-request.not-needed',
  status: 409,
  title: text('Dit verzoek wacht niet op u', 'This request does not wait for you'),
  detail: text('Het wijzigingsverzoek is {status}.', 'The change request is {status}.'),
});

export const notWaitingForDecision = defineProblem({
  code: 'change-request.not-asked',
  status: 409,
  title: text('Er valt niets te beslissen', 'There is nothing to decide'),
  detail: text('Het wijzigingsverzoek is {status}.', 'The change request is {status}.'),
});

export const changeAwaitsFunder = defineProblem({
  code: 'change-request.awaits-funder',
  status: 409,
  title: text('De geldgever beslist nog over een wijziging', 'The funder still decides on a change'),
  detail: text(
    'Er ligt een wijzigingsverzoek bij de geldgever. Wacht op het besluit: daarna is duidelijk welke begroting geldt.',
    'A change request is with the funder. Wait for the decision: then it is clear which budget holds.',
  ),
});
