import { defineProblem, text } from '@innovatienetwerk/contract';

export const invalidUnsubscription = defineProblem({
  code: 'unsubscription.invalid-token',
  status: 409,
  title: text('Deze afmeldkoppeling is ongeldig', 'This unsubscribe link is not valid'),
  detail: text(
    'De koppeling is niet door dit platform gemaakt of is niet heel overgenomen. Neem haar helemaal over uit de e-mail, of wijzig uw voorkeuren.',
    'The link was not made by this platform or was not copied whole. Copy all of it from the e-mail, or change your preferences.',
  ),
});
