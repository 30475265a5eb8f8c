import { defineProblem, text } from '@innovatienetwerk/contract';

export const profileExists = defineProblem({
  code: 'expert-profile.exists',
  status: 409,
  title: text('U heeft al een profiel', 'You have a profile already'),
  detail: text(
    'Iedere expert heeft één profiel. Wijzig het, of bevestig het als het verlopen of ingetrokken is.',
    'Every expert has one profile. Change it, or confirm it when it has expired or was withdrawn.',
  ),
});

export const duplicateSkill = defineProblem({
  code: 'expert-profile.duplicate-skill',
  status: 409,
  title: text('Vaardigheid dubbel', 'Skill twice'),
  detail: text(
    'De vaardigheid {skill} komt twee keer voor. Noem elke vaardigheid één keer.',
    'The skill {skill} occurs twice. Name each skill once.',
  ),
});

export const duplicateEmployer = defineProblem({
  code: 'expert-profile.duplicate-employer',
  status: 409,
  title: text('Werkgever dubbel', 'Employer twice'),
  detail: text(
    'Een werkgever komt twee keer voor. Noem elke werkgever één keer, met alle uren samen.',
    'An employer occurs twice. Name each employer once, with all hours together.',
  ),
});

export const employerUnknown = defineProblem({
  code: 'expert-profile.employer-unknown',
  status: 409,
  title: text('Werkgever onbekend', 'Employer unknown'),
  detail: text(
    'Een van de werkgevers doet niet mee aan het netwerk. Kies een organisatie uit `GET /organisations`.',
    'One of the employers is not part of the network. Choose an organisation from `GET /organisations`.',
  ),
});

export const noSuchEmployer = defineProblem({
  code: 'expert-profile.no-such-employer',
  status: 409,
  title: text('Geen werkgever van deze expert', 'No employer of this expert'),
  detail: text(
    'De expert noemt deze organisatie niet als werkgever. Laat de expert haar eerst toevoegen aan het profiel.',
    'The expert does not name this organisation as an employer. Let the expert add it to the profile first.',
  ),
});

export const notTheEmployer = defineProblem({
  code: 'expert-profile.not-the-employer',
  status: 403,
  title: text('U spreekt niet voor deze werkgever', 'You do not speak for this employer'),
  detail: text(
    'Alleen een ander die bij de werkgever zelf werkt, mag namens haar over uren van deze expert beslissen.',
    'Only somebody else who works at the employer itself may decide on its behalf about hours of this expert.',
  ),
});

export const consentNeedsHours = defineProblem({
  code: 'expert-profile.consent-needs-hours',
  status: 409,
  title: text('Aantal uren ontbreekt', 'Number of hours is missing'),
  detail: text(
    'Noem in `hoursPerWeek` hoeveel uren per week de werkgever toestaat.',
    'Name in `hoursPerWeek` how many hours a week the employer allows.',
  ),
});

export const consentOutOfTurn = defineProblem({
  code: 'expert-profile.consent-out-of-turn',
  status: 409,
  title: text('Dit past niet bij de toestemming', 'This does not fit the consent'),
  detail: text(
    'De toestemming is nu `{status}`. Weigeren kan zolang zij gevraagd is, intrekken als zij gegeven is.',
    'The consent is now `{status}`. It can be refused while it is asked, and withdrawn once it is given.',
  ),
});

export const hoursInUse = defineProblem({
  code: 'expert-profile.hours-in-use',
  status: 409,
  title: text('Deze uren zijn al vergeven', 'These hours are taken already'),
  detail: text(
    'In {weeks} blijven er te weinig uren over voor wat al is toegezegd (uitnodiging {invitations}). Beëindig eerst de inzet of wijs de uitnodiging af.',
    'In {weeks} too few hours would be left for what was promised (invitation {invitations}). End the assignment or decline the invitation first.',
  ),
});

export const profileNotActive = defineProblem({
  code: 'expert-profile.not-active',
  status: 409,
  title: text('Profiel is niet actief', 'Profile is not active'),
  detail: text(
    'Het profiel is {status}. De expert wordt pas weer gevraagd na een nieuwe bevestiging.',
    'The profile is {status}. The expert is asked again only after a new confirmation.',
  ),
});

export const profileUnknown = defineProblem({
  code: 'expert-profile.unknown',
  status: 409,
  title: text('Deze expert is er niet', 'There is no such expert'),
  detail: text(
    'Er is geen profiel met dit nummer. Kies een expert uit de matches van het verzoek.',
    'There is no profile with this id. Choose an expert from the matches of the request.',
  ),
});

export const conflictDeclaredAlready = defineProblem({
  code: 'expert-profile.conflict-declared-already',
  status: 409,
  title: text('Al gemeld', 'Declared already'),
  detail: text(
    'Dit belang bij dit Fieldlab staat al in het profiel.',
    'This interest in this Fieldlab is in the profile already.',
  ),
});

export const tooManyConflicts = defineProblem({
  code: 'expert-profile.too-many-conflicts',
  status: 409,
  title: text('Te veel gemelde belangen', 'Too many declared interests'),
  detail: text(
    'Een profiel bevat hoogstens {limit} gemelde belangen.',
    'A profile holds {limit} declared interests at most.',
  ),
});

export const weekTwice = defineProblem({
  code: 'expert-profile.week-twice',
  status: 409,
  title: text('Week dubbel', 'Week twice'),
  detail: text(
    'De week {week} komt twee keer voor. Noem elke week één keer.',
    'The week {week} occurs twice. Name each week once.',
  ),
});

export const weeksOutOfBounds = defineProblem({
  code: 'expert-profile.weeks-out-of-bounds',
  status: 409,
  title: text('Weken kloppen niet', 'Weeks are not right'),
  detail: text(
    'Vraag hoogstens {limit} weken, met de eerste niet na de laatste.',
    'Ask for {limit} weeks at most, with the first not after the last.',
  ),
});

export const notAvailable = defineProblem({
  code: 'expert.not-available',
  status: 409,
  title: text('Te weinig uren vrij', 'Too few free hours'),
  detail: text(
    'Geen werkgever heeft in de hele periode {asked} uren per week vrij: in {week} zijn het er {free}. Kies een andere expert, minder uren of andere weken, of zet de expert op de wachtlijst.',
    'No employer has {asked} hours a week free in the whole period: in {week} it is {free}. Choose another expert, fewer hours or other weeks, or put the expert on the waiting list.',
  ),
});

export const tooManyBookings = defineProblem({
  code: 'expert.too-many-bookings',
  status: 409,
  title: text('Te veel toezeggingen', 'Too many promises'),
  detail: text(
    'Deze expert heeft al {limit} uitnodigingen en inzetten openstaan.',
    'This expert has {limit} invitations and assignments open already.',
  ),
});
