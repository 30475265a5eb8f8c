import { defineProblem, text } from '@innovatienetwerk/contract';

export const followExists = defineProblem({
  code: 'follow.exists',
  status: 409,
  title: text('U volgt dit al', 'You follow this already'),
  detail: text('U volgt dit al; één keer is genoeg.', 'You follow this already; once is enough.'),
});

export const notFollowable = defineProblem({
  code: 'follow.unknown-value',
  status: 409,
  title: text('Dit kan niet worden gevolgd', 'This cannot be followed'),
  detail: text(
    '{value} is geen {kind}. Geef bij region de code van een provincie of NL, bij theme een taak van de Netwerkagenda, en bij fieldlab of idea een nummer.',
    '{value} is no {kind}. Give the code of a province or NL for region, a task of the network agenda for theme, and an id for fieldlab or idea.',
  ),
});

export const tooManyFollows = defineProblem({
  code: 'follow.too-many',
  status: 409,
  title: text('U volgt te veel', 'You follow too much'),
  detail: text(
    'U kunt hoogstens {limit} dingen volgen. Beëindig er eerst een.',
    'You can follow {limit} things at most. End one first.',
  ),
});
