import { defineProblem, text } from '@innovatienetwerk/contract';

export const nothingToPublish = defineProblem({
  code: 'criteria-set.nothing-to-publish',
  status: 409,
  title: text('Niets nieuws vast te stellen', 'Nothing new to publish'),
  detail: text(
    'Deze criteria zijn al vastgesteld als versie {version}.',
    'These criteria were fixed already as version {version}.',
  ),
});

export const duplicateCriterion = defineProblem({
  code: 'criteria-set.duplicate-code',
  status: 409,
  title: text('Kenmerk dubbel', 'Code used twice'),
  detail: text('Het kenmerk {criterion} komt twee keer voor.', 'The code {criterion} occurs twice.'),
});

export const criteriaNotPublished = defineProblem({
  code: 'round.criteria-not-published',
  status: 409,
  title: text('Criteria niet vastgesteld', 'Criteria not published'),
  detail: text(
    'Een ronde bevriest een vastgestelde versie; stel de criteria eerst vast.',
    'A round freezes a fixed version; publish the criteria first.',
  ),
});

export const datesOutOfOrder = defineProblem({
  code: 'round.dates-out-of-order',
  status: 409,
  title: text('Data niet op volgorde', 'Dates out of order'),
  detail: text(
    'De data van een ronde volgen op elkaar: inname, beoordeling, beraad, besluit, bekendmaking. {later} ligt niet na {earlier}.',
    'The dates of a round follow each other: intake, assessment, deliberation, decision, publication. {later} is not after {earlier}.',
  ),
});

export const chairNotOnCouncil = defineProblem({
  code: 'round.chair-not-on-council',
  status: 409,
  title: text('Voorzitter is geen lid', 'Chair is no member'),
  detail: text(
    'De voorzitter en de vervanger staan bij de leden van de raad.',
    'The chair and the deputy are among the members of the council.',
  ),
});

export const dateHasPassed = defineProblem({
  code: 'round.date-has-passed',
  status: 409,
  title: text('Datum is voorbij', 'Date has passed'),
  detail: text(
    '{name} is voorbij of zou in het verleden komen. Kies een moment dat nog komt; data die voorbij zijn, blijven staan.',
    '{name} has passed or would lie in the past. Choose a moment to come; dates that have passed stay as they are.',
  ),
});

export const publicationFixed = defineProblem({
  code: 'round.publication-fixed',
  status: 409,
  title: text('Bekendmaking staat vast', 'Publication is fixed'),
  detail: text(
    'De besluitvorming is begonnen; de bekendmaking blijft op {publishAt}.',
    'The decisions have begun; the publication stays on {publishAt}.',
  ),
});

export const wrongPhase = defineProblem({
  code: 'round.wrong-phase',
  status: 409,
  title: text('Kan niet in deze fase', 'Not in this phase'),
  detail: text(
    'Dit kan alleen in de fase {needed}, van {from} tot {until}. De ronde is nu in de fase {phase}.',
    'This is possible only in the phase {needed}, from {from} until {until}. The round is now in the phase {phase}.',
  ),
});

export const notInRound = defineProblem({
  code: 'candidate.not-in-round',
  status: 409,
  title: text('Niet in een ronde', 'Not in a round'),
  detail: text(
    'Deze kandidaat is niet (meer) in deze ronde: de stand is {status}.',
    'This candidate is not (or no longer) in this round: its state is {status}.',
  ),
});

export const notOnCouncil = defineProblem({
  code: 'council.not-a-member',
  status: 403,
  title: text('Geen lid van deze raad', 'Not on this council'),
  detail: text(
    'Alleen de leden van de raad van deze ronde kunnen dit.',
    'Only the members of the council of this round can do this.',
  ),
});

export const notTheChair = defineProblem({
  code: 'council.not-the-chair',
  status: 403,
  title: text('Niet de voorzitter', 'Not the chair'),
  detail: text(
    'Alleen wie de raad van deze ronde bij deze kandidaat voorzit kan dit: de voorzitter, of bij een belang van de voorzitter de vervanger.',
    'Only who presides over the council of this round for this candidate can do this: the chair or, when the chair has an interest, the deputy.',
  ),
});

export const interestDeclaredAlready = defineProblem({
  code: 'interest.declared-already',
  status: 409,
  title: text('Belang al verklaard', 'Interest declared already'),
  detail: text(
    'U hebt al verklaard; wijzig uw verklaring als er iets is veranderd.',
    'You declared already; change your declaration if something changed.',
  ),
});

export const ownOrganisation = defineProblem({
  code: 'interest.own-organisation',
  status: 409,
  title: text('Idee van uw eigen organisatie', 'Idea of your own organisation'),
  detail: text(
    'Dit idee komt van een organisatie waaraan u verbonden bent; verklaar de relatie `own-organisation`.',
    'This idea comes from an organisation to which you belong; declare the relation `own-organisation`.',
  ),
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

export const recused = defineProblem({
  code: 'interest.recused',
  status: 403,
  title: text('U onthoudt zich', 'You are recused'),
  detail: text(
    'U hebt een belang bij deze kandidaat verklaard en doet daarom niet mee.',
    'You declared an interest in this candidate and so take no part.',
  ),
});

export const assessedAlready = defineProblem({
  code: 'assessment.given-already',
  status: 409,
  title: text('Al beoordeeld', 'Assessed already'),
  detail: text(
    'U hebt deze kandidaat al beoordeeld; wijzig die beoordeling.',
    'You assessed this candidate already; change that assessment.',
  ),
});

export const assessmentIncomplete = defineProblem({
  code: 'assessment.does-not-fit-criteria',
  status: 409,
  title: text('Past niet bij de criteria', 'Does not fit the criteria'),
  detail: text(
    'Beoordeel elk criterium van deze ronde precies één keer; `invalidParams` noemt wat ontbreekt of niet past.',
    'Judge every criterion of this round exactly once; `invalidParams` names what is missing or does not fit.',
  ),
});

export const ownAssessmentFirst = defineProblem({
  code: 'assessment.own-first',
  status: 403,
  title: text('Eerst uw eigen beoordeling', 'Your own assessment first'),
  detail: text(
    'U ziet de beoordelingen van anderen nadat u zelf hebt beoordeeld.',
    'You see the assessments of others after you gave your own.',
  ),
});

export const ballotClosed = defineProblem({
  code: 'ballot.closed',
  status: 409,
  title: text('Stemming gesloten', 'Ballot closed'),
  detail: text('Deze stemming is gesloten.', 'This ballot is closed.'),
});

export const ballotOpenAlready = defineProblem({
  code: 'ballot.open-already',
  status: 409,
  title: text('Er is al een stemming', 'There is a ballot already'),
  detail: text(
    'Over deze kandidaat is al gestemd of wordt al gestemd; een nieuwe stemming kan alleen na een zonder quorum.',
    'This candidate was voted on or is being voted on; another ballot is possible only after one without quorum.',
  ),
});

export const votedAlready = defineProblem({
  code: 'ballot.voted-already',
  status: 409,
  title: text('Al gestemd', 'Voted already'),
  detail: text('U hebt al gestemd.', 'You voted already.'),
});

export const castingVoteRequired = defineProblem({
  code: 'ballot.casting-vote-required',
  status: 409,
  title: text('Stemmen staken', 'Votes are tied'),
  detail: text(
    'De stemmen staken; de voorzitter geeft bij het sluiten de beslissende stem.',
    'The votes are tied; the chair gives the casting vote when closing.',
  ),
});

export const adviceNeedsBallot = defineProblem({
  code: 'advice.needs-ballot',
  status: 409,
  title: text('Advies rust op een stemming', 'Advice rests on a ballot'),
  detail: text(
    'Een advies volgt de uitslag van een gesloten stemming met quorum over deze kandidaat.',
    'An advice follows the outcome of a closed ballot with quorum on this candidate.',
  ),
});

export const advisedAlready = defineProblem({
  code: 'advice.given-already',
  status: 409,
  title: text('Al geadviseerd', 'Advised already'),
  detail: text(
    'De raad heeft al over deze kandidaat geadviseerd.',
    'The council gave its advice on this candidate already.',
  ),
});

export const decisionNeedsAdvice = defineProblem({
  code: 'decision.needs-advice',
  status: 409,
  title: text('Eerst het advies', 'Advice first'),
  detail: text(
    'De raad adviseert voordat er wordt besloten.',
    'The council advises before a decision is taken.',
  ),
});

export const deviationNeedsReason = defineProblem({
  code: 'decision.deviation-needs-reason',
  status: 409,
  title: text('Afwijking zonder reden', 'Departure without reason'),
  detail: text(
    'Het besluit wijkt af van het advies ({recommendation}); geef de reden in `deviationReason`.',
    'The decision departs from the advice ({recommendation}); give the reason in `deviationReason`.',
  ),
});

export const decidedAlready = defineProblem({
  code: 'decision.taken-already',
  status: 409,
  title: text('Al besloten', 'Decided already'),
  detail: text('Over deze kandidaat is al besloten.', 'A decision on this candidate was taken already.'),
});
