import { defineProblem, text } from '@innovatienetwerk/contract';

export const notADraft = defineProblem({
  code: 'idea.not-a-draft',
  status: 409,
  title: text('Geen concept meer', 'No longer a draft'),
  detail: text(
    'Dit idee heeft de stand {status}; alleen een concept kan zo worden gewijzigd.',
    'This idea has the state {status}; only a draft can be changed this way.',
  ),
});

export const staysInPlace = defineProblem({
  code: 'idea.stays-in-place',
  status: 409,
  title: text('Idee blijft waar het is', 'Idea stays where it is'),
  detail: text(
    'Dit idee is van een andere organisatie of provincie dan de regel zegt. Een idee verhuist niet; gebruik een nieuw kenmerk voor een nieuw idee.',
    'This idea is of another organisation or province than the line says. An idea does not move; use a new key for a new idea.',
  ),
});

export const incomplete = defineProblem({
  code: 'idea.incomplete',
  status: 409,
  title: text('Idee niet compleet', 'Idea not complete'),
  detail: text(
    'Voor indienen moeten alle velden van het formulier zijn ingevuld; `invalidParams` noemt wat nog ontbreekt.',
    'To submit, all fields of the form must be filled in; `invalidParams` names what is missing.',
  ),
});

export const challengeNotOpen = defineProblem({
  code: 'challenge.not-open',
  status: 409,
  title: text('Uitdaging niet open', 'Challenge not open'),
  detail: text(
    'Deze uitdaging neemt nu geen ideeën aan: zij is open vanaf {opensAt} tot {closesAt}. Kies een andere, of het altijd open kanaal.',
    'This challenge takes no ideas now: it is open from {opensAt} until {closesAt}. Choose another, or the always-open channel.',
  ),
});

export const challengeUnknown = defineProblem({
  code: 'challenge.unknown',
  status: 409,
  title: text('Uitdaging onbekend', 'Challenge unknown'),
  detail: text(
    'De uitdaging van dit idee bestaat niet. Kies een bestaande uitdaging of het altijd open kanaal.',
    'The challenge of this idea does not exist. Choose an existing challenge or the always-open channel.',
  ),
});

export const notWithdrawable = defineProblem({
  code: 'idea.not-withdrawable',
  status: 409,
  title: text('Intrekken kan niet meer', 'Can no longer be withdrawn'),
  detail: text(
    'Dit idee heeft de stand {status}; intrekken kan tot er over is besloten.',
    'This idea has the state {status}; it can be withdrawn until it has been decided on.',
  ),
});

export const notEndorsable = defineProblem({
  code: 'idea.not-endorsable',
  status: 409,
  title: text('Steunen kan niet', 'Cannot be supported'),
  detail: text(
    'Alleen een ingediend idee waarover nog niet is besloten kan steun krijgen, en niet van de indiener zelf.',
    'Only a submitted idea that has not been decided on can be supported, and not by its own author.',
  ),
});

export const alreadyEndorsed = defineProblem({
  code: 'idea.already-endorsed',
  status: 409,
  title: text('Al gesteund', 'Already supported'),
  detail: text('U steunt dit idee al.', 'You support this idea already.'),
});

export const interestNotDeclared = defineProblem({
  code: 'interest.not-declared',
  status: 403,
  title: text('Eerst uw belang verklaren', 'Declare your interest first'),
  detail: text(
    'Leden van de raad lezen een idee pas nadat zij bij de kandidaat hebben verklaard geen belang te hebben.',
    'Members of the council read an idea only after they declared, at the candidate, to have no interest in it.',
  ),
});

export const closesBeforeItOpens = defineProblem({
  code: 'challenge.closes-before-it-opens',
  status: 409,
  title: text('Einde ligt voor begin', 'Closes before it opens'),
  detail: text('Het einde van een uitdaging ligt na haar begin.', 'A challenge closes after it opens.'),
});

export const campaignNeedsClosing = defineProblem({
  code: 'challenge.closing-required',
  status: 409,
  title: text('Einddatum past niet', 'Closing date does not fit'),
  detail: text(
    'Een campagne heeft een einddatum, en het altijd open kanaal heeft er geen.',
    'A campaign has a closing date, and the always-open channel has none.',
  ),
});
