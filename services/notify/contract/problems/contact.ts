import { defineProblem, text } from '@innovatienetwerk/contract';

export const contactExists = defineProblem({
  code: 'contact.exists',
  status: 409,
  title: text('Contactgegevens bestaan al', 'Contact data exist'),
  detail: text(
    'U hebt al contactgegevens gegeven; wijzig die.',
    'You gave contact data already; change those.',
  ),
});
