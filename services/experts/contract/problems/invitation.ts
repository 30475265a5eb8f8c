import { defineProblem, text } from '@innovatienetwerk/contract';

export const invitedAlready = defineProblem({
  code: 'invitation.invited-already',
  status: 409,
  title: text('Al uitgenodigd', 'Invited already'),
  detail: text(
    'Deze expert is voor dit verzoek al uitgenodigd of heeft het al afgewezen.',
    'This expert was invited for this request already, or has declined it.',
  ),
});

export const tooManyInvitations = defineProblem({
  code: 'invitation.too-many',
  status: 409,
  title: text('Te veel uitnodigingen', 'Too many invitations'),
  detail: text(
    'Voor één verzoek worden hoogstens {limit} uitnodigingen gemaakt.',
    'At most {limit} invitations are made for one request.',
  ),
});

export const conflictOfInterest = defineProblem({
  code: 'invitation.conflict-of-interest',
  status: 409,
  title: text('Belang bij dit Fieldlab', 'Interest in this Fieldlab'),
  detail: text(
    'Deze expert kan niet worden gevraagd: {reason}. De matches van het verzoek leggen het uit.',
    'This expert cannot be asked: {reason}. The matches of the request explain it.',
  ),
});

export const respondDayInvalid = defineProblem({
  code: 'invitation.respond-day-invalid',
  status: 409,
  title: text('Antwoorddag klopt niet', 'Day to answer is not right'),
  detail: text(
    'De laatste dag om te antwoorden ligt niet in het verleden, niet na het einde van de inzet, en hoogstens {limit} dagen vooruit.',
    'The last day to answer is not in the past, not after the end of the work, and {limit} days ahead at most.',
  ),
});

export const invitationNotOpen = defineProblem({
  code: 'invitation.not-open',
  status: 409,
  title: text('Uitnodiging is niet open', 'Invitation is not open'),
  detail: text(
    'Deze uitnodiging is nu `{status}` en kan niet meer worden beantwoord of ingetrokken.',
    'This invitation is now `{status}` and can no longer be answered or cancelled.',
  ),
});

export const notInvited = defineProblem({
  code: 'invitation.not-yours',
  status: 403,
  title: text('Niet uw uitnodiging', 'Not your invitation'),
  detail: text('Alleen de uitgenodigde expert zelf antwoordt.', 'Only the invited expert answers.'),
});

export const hoursNotHeld = defineProblem({
  code: 'invitation.hours-not-held',
  status: 409,
  title: text('Uren zijn niet meer vastgehouden', 'Hours are no longer held'),
  detail: text(
    'De werkgever heeft de toestemming ingetrokken, zodat deze uren er niet meer zijn.',
    'The employer has withdrawn its consent, so these hours are no longer there.',
  ),
});
