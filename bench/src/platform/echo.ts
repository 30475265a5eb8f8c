import { defineContract, defineOperation, freeText, id, object, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';

/** An operation without a database: what the way of a request costs by itself. */
const Echo = object(
  { id: id('De echo. The echo.'), text: freeText('Wat terugkomt. What comes back.', 1000, 'Hallo') },
  { name: 'Echo' },
);

const allow = { staff: 'all' } as const;
const shared = { allow, dataScope: 'none', processingActivity: 'benchmark' } as const;

export const operations = {
  getEcho: defineOperation({
    ...shared,
    id: 'getEcho',
    method: 'GET',
    path: '/echoes/{echoId}',
    summary: text('Echo lezen', 'Read an echo'),
    description: text('Geeft terug wat is gevraagd.', 'Gives back what was asked.'),
    params: object({ echoId: id('De echo. The echo.') }),
    success: { status: 200, body: Echo },
  }),
  postEcho: defineOperation({
    ...shared,
    id: 'postEcho',
    method: 'POST',
    path: '/echoes',
    summary: text('Echo sturen', 'Send an echo'),
    description: text('Geeft terug wat is gestuurd.', 'Gives back what was sent.'),
    body: object(
      {
        text: Type.String({
          minLength: 1,
          maxLength: 1000,
          examples: ['Hallo'],
          description: 'Tekst. Text.',
        }),
      },
      { name: 'NewEcho' },
    ),
    success: { status: 200, body: Echo },
    asks: true,
  }),
} as const;

export const echoContract = defineContract({
  name: 'echo',
  title: text('Echo', 'Echo'),
  summary: text('Alleen om te meten.', 'For measurements only.'),
  operations,
  events: {},
  consumes: [],
  terms: [],
});
