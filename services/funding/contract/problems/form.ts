import { defineProblem, text } from '@innovatienetwerk/contract';

export const formFaulty = defineProblem({
  code: 'form.faulty',
  status: 409,
  title: text('Formulier klopt niet', 'Form is faulty'),
  detail: text(
    'Het schema of een regel kan niet worden gebruikt; `invalidParams` noemt wat. Gebruik JSON Schema 2020-12 zonder verwijzingen naar buiten, en JsonLogic.',
    'The schema or a rule cannot be used; `invalidParams` names what. Use JSON Schema 2020-12 without references to elsewhere, and JsonLogic.',
  ),
});

export const publishedAlready = defineProblem({
  code: 'form.published-already',
  status: 409,
  title: text('Al vastgesteld', 'Published already'),
  detail: text(
    'Het concept is gelijk aan versie {version}. Wijzig het formulier eerst.',
    'The draft is the same as version {version}. Change the form first.',
  ),
});

export const tooManyVersions = defineProblem({
  code: 'form.too-many-versions',
  status: 409,
  title: text('Te veel versies', 'Too many versions'),
  detail: text(
    'Een formulier heeft hoogstens {limit} versies. Maak een nieuw formulier.',
    'A form has {limit} versions at most. Make a new form.',
  ),
});

export const versionUnknown = defineProblem({
  code: 'form.version-unknown',
  status: 409,
  title: text('Versie is onbekend', 'Version is not known'),
  detail: text(
    'Deze versie van het formulier is niet vastgesteld.',
    'This version of the form was not published.',
  ),
});
