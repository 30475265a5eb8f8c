import { expect, test } from 'vitest';
import { nextQuery } from './pages.ts';

const linked = (link: string): Response => new Response(null, { headers: { link } });

test.each([
  ['</v1/ideas?limit=2&cursor=abc>; rel="next"', { limit: '2', cursor: 'abc' }],
  ['</v1/ideas?cursor=abc>; rel=next', { cursor: 'abc' }],
  ['</v1/docs>; rel="deprecation", </v1/ideas?cursor=a,b>; rel="next"', { cursor: 'a,b' }],
  [
    '<https://elsewhere.example/v1/ideas?cursor=abc>; rel="next"; title="Volgende, en verder"',
    { cursor: 'abc' },
  ],
  ['</v1/ideas?cursor=abc>; title="x"; rel="last next"', { cursor: 'abc' }],
])('%s leads on', (link, query) => {
  expect(nextQuery(linked(link))).toEqual(query);
});

test.each(['</v1/docs>; rel="deprecation"', '</v1/ideas?cursor=abc>; rel="nextish"', '</v1/ideas?next>', ''])(
  'nothing follows %s',
  (link) => {
    expect(nextQuery(linked(link))).toBeUndefined();
  },
);
