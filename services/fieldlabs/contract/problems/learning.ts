import { defineProblem, text } from '@innovatienetwerk/contract';

export const fieldlabOver = defineProblem({
  code: 'fieldlab.over',
  status: 409,
  title: text('Het Fieldlab is voorbij', 'The Fieldlab is over'),
  detail: text(
    'Het Fieldlab is gestopt of opgeschaald; er komt niets nieuws meer bij. Wat er al loopt, kan nog wel worden afgemaakt.',
    'The Fieldlab was stopped or scaled up; nothing new is added. What is under way already can still be finished.',
  ),
});
