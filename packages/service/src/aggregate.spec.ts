import { refuse } from '@innovatienetwerk/contract';
import { expect, test } from 'vitest';
import { inTurn, type Decision } from './aggregate.ts';

interface Counted {
  readonly type: 'counter.raised.v1';
  readonly data: { readonly by: number };
}

const counter = { evolve: (count: number, { data: { by } }: Counted): number => count + by };
const raise =
  (by: number) =>
  (count: number): Decision<Counted> =>
    count + by > 10
      ? refuse({ code: 'counter.full', status: 409, title: { nl: '', en: '' }, detail: { nl: '', en: '' } })
      : [{ type: 'counter.raised.v1', data: { by } }];

test('decisions in turn each see what the ones before did', () => {
  expect(inTurn(counter, 0, raise(4), () => [], raise(6))).toMatchObject([
    { data: { by: 4 } },
    { data: { by: 6 } },
  ]);
});

test('decisions in turn are refused together', () => {
  expect(inTurn(counter, 0, raise(4), raise(7), raise(1))).toMatchObject({
    refused: { code: 'counter.full' },
  });
});
