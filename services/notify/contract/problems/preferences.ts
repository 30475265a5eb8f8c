import { defineProblem, text } from '@innovatienetwerk/contract';

export const mandatoryType = defineProblem({
  code: 'notification-preferences.mandatory',
  status: 409,
  title: text('Dit soort bericht is verplicht', 'This type of message is mandatory'),
  detail: text(
    'Niet uit te zetten: {kinds}. Zonder deze berichten kunt u een recht of een termijn missen. Laat ze aan, en stel rustige uren in als u ze later wilt.',
    'Cannot be switched off: {kinds}. Without these messages you could miss a right or a term. Leave them on, and set quiet hours if you want them later.',
  ),
});

export const choiceTwice = defineProblem({
  code: 'notification-preferences.choice-twice',
  status: 409,
  title: text('Twee keuzes voor één soort bericht', 'Two choices for one type of message'),
  detail: text(
    'Over {kinds} staat meer dan één keuze in de lijst. Geef er één.',
    'The list has more than one choice about {kinds}. Give one.',
  ),
});

export const unknownTimeZone = defineProblem({
  code: 'notification-preferences.unknown-time-zone',
  status: 409,
  title: text('Deze tijdzone bestaat niet', 'This time zone does not exist'),
  detail: text(
    '{timeZone} is geen tijdzone volgens IANA. Geef er een zoals Europe/Amsterdam.',
    '{timeZone} is no time zone by IANA. Give one such as Europe/Amsterdam.',
  ),
});

export const alwaysQuiet = defineProblem({
  code: 'notification-preferences.always-quiet',
  status: 409,
  title: text('Er blijft geen moment over', 'No moment remains'),
  detail: text(
    'Deze rustige uren duren alle dagen de hele dag. Dan kan ook een verplicht bericht nooit komen. Laat een deel van de week vrij.',
    'These quiet hours last the whole day on all days. Then a mandatory message could never come either. Leave a part of the week free.',
  ),
});

export const snoozeOutOfRange = defineProblem({
  code: 'notification-preferences.snooze-out-of-range',
  status: 409,
  title: text('Zo lang kan een pauze niet duren', 'A snooze cannot last that long'),
  detail: text(
    'Een pauze eindigt na nu en binnen {days} dagen, omdat ook verplichte berichten erop wachten. Kies een ander moment.',
    'A snooze ends after now and within {days} days, because mandatory messages wait for it too. Choose another moment.',
  ),
});
