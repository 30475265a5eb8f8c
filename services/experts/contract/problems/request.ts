import { defineProblem, text } from '@innovatienetwerk/contract';

export const fieldlabUnknown = defineProblem({
  code: 'expert-request.fieldlab-unknown',
  status: 409,
  title: text('Dit Fieldlab is hier niet bekend', 'This Fieldlab is not known here'),
  detail: text(
    'Er is geen Fieldlab met dit nummer, of het bericht erover is nog onderweg. Controleer het nummer, of probeer het over enkele seconden opnieuw.',
    'There is no Fieldlab with this id, or the news of it is still on its way. Check the id, or try again in a few seconds.',
  ),
});

export const fieldlabOver = defineProblem({
  code: 'expert-request.fieldlab-over',
  status: 409,
  title: text('Fieldlab is voorbij', 'Fieldlab is over'),
  detail: text(
    'Dit Fieldlab is gestopt of opgeschaald; er worden geen experts meer voor gezocht.',
    'This Fieldlab was stopped or scaled up; no experts are looked for any more.',
  ),
});

export const periodInvalid = defineProblem({
  code: 'expert-request.period-invalid',
  status: 409,
  title: text('Periode klopt niet', 'Period is not right'),
  detail: text(
    'De laatste dag ligt op of na de eerste, niet in het verleden, en hoogstens {limit} weken verder.',
    'The last day is on or after the first, not in the past, and {limit} weeks later at most.',
  ),
});

export const wantedTwice = defineProblem({
  code: 'expert-request.skill-twice',
  status: 409,
  title: text('Vaardigheid dubbel', 'Skill twice'),
  detail: text(
    'De vaardigheid {skill} wordt twee keer gevraagd. Noem elke vaardigheid één keer, met haar gewicht.',
    'The skill {skill} is asked twice. Name each skill once, with its weight.',
  ),
});

export const requestNotOpen = defineProblem({
  code: 'expert-request.not-open',
  status: 409,
  title: text('Verzoek is niet open', 'Request is not open'),
  detail: text(
    'Dit verzoek is nu `{status}`; dit kan alleen zolang het open is.',
    'This request is now `{status}`; this is possible only while it is open.',
  ),
});

export const requestTaken = defineProblem({
  code: 'expert-request.taken',
  status: 409,
  title: text('Iemand anders was eerder', 'Somebody else was first'),
  detail: text(
    'Een andere expert heeft deze uitnodiging al aanvaard, of het verzoek is gesloten. U hoort het als er weer plaats is.',
    'Another expert has accepted already, or the request was closed. You will hear when there is room again.',
  ),
});

export const invitationsOpen = defineProblem({
  code: 'expert-request.invitations-open',
  status: 409,
  title: text('Er lopen uitnodigingen', 'Invitations are open'),
  detail: text(
    'Uren en periode staan vast zolang er experts zijn uitgenodigd of op de wachtlijst staan. Trek de uitnodigingen eerst in, of sluit het verzoek en maak een nieuw.',
    'Hours and period are fixed while experts are invited or on the waiting list. Cancel the invitations first, or close the request and make a new one.',
  ),
});
