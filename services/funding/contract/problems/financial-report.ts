import { defineProblem, text } from '@innovatienetwerk/contract';

export const reportNotExpected = defineProblem({
  code: 'financial-report.not-expected',
  status: 409,
  title: text('Er wordt nu niets verwacht', 'Nothing is expected now'),
  detail: text('De verantwoording is {status}.', 'The financial report is {status}.'),
});

export const reportNotSubmitted = defineProblem({
  code: 'financial-report.not-submitted',
  status: 409,
  title: text('Er valt niets te beoordelen', 'There is nothing to judge'),
  detail: text('De verantwoording is {status}.', 'The financial report is {status}.'),
});

export const reportLinesFaulty = defineProblem({
  code: 'financial-report.lines-faulty',
  status: 409,
  title: text('Regels passen niet bij de begroting', 'Lines do not fit the budget'),
  detail: text(
    'Verantwoord elke regel van de begroting precies één keer; `invalidParams` noemt wat niet klopt. Nieuwe kosten vraagt u met een wijzigingsverzoek aan.',
    'Account for every line of the budget exactly once; `invalidParams` names what is wrong. Ask for new costs by a change request.',
  ),
});
