import { defineProblem, text } from '@innovatienetwerk/contract';

export const termOutOfOrder = defineProblem({
  code: 'scheme.term-out-of-order',
  status: 409,
  title: text('Looptijd klopt niet', 'Term is not in order'),
  detail: text(
    'De laatste dag van de regeling ligt niet voor de eerste. {fromOn} is later dan {untilOn}.',
    'The last day of the scheme is not before the first. {fromOn} is later than {untilOn}.',
  ),
});

export const schemeInUse = defineProblem({
  code: 'scheme.call-open',
  status: 409,
  title: text('Er is een openstelling open', 'A call is open'),
  detail: text(
    'Zolang een openstelling van deze regeling open is, verandert de regeling niet. Wacht tot {closesAt}.',
    'While a call of this scheme is open, the scheme does not change. Wait until {closesAt}.',
  ),
});

export const callsOutsideTerm = defineProblem({
  code: 'scheme.calls-outside-term',
  status: 409,
  title: text('Openstellingen vallen buiten de looptijd', 'Calls lie outside the term'),
  detail: text(
    'De openstellingen van deze regeling lopen van {fromOn} tot en met {untilOn}. Neem die dagen in de looptijd op.',
    'The calls of this scheme run from {fromOn} until {untilOn}. Include these days in the term.',
  ),
});
