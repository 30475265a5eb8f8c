import { defineOperation, Money, object, pageOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

const Row = object(
  {
    name: Type.String(),
    amount: Money,
    provinces: Type.Array(Type.String()),
    note: Type.Optional(Type.String()),
    lines: Type.Array(object({ code: Type.String() })),
  },
  { name: 'Row' },
);

const list = defineOperation({
  id: 'listRows',
  method: 'GET',
  path: '/rows',
  summary: text('Rijen', 'Rows'),
  description: text('Rijen', 'Rows'),
  success: { status: 200, body: pageOf(Row, 'RowPage'), csv: true },
  allow: 'public',
  dataScope: 'collection',
  processingActivity: 'test',
});

const csvOf = (...items: readonly object[]): string =>
  tableOf(list)?.toCsv(JSON.stringify({ items })) ?? 'no table';

const row = {
  name: 'Bibliotheek Utrecht',
  amount: { amount: '15000.00', currency: 'EUR' },
  provinces: ['NL-UT', 'NL-FL'],
  lines: [{ code: 'a' }],
};

test('a page becomes a line of names and a line for each item, ended as RFC 4180 says', () => {
  expect(csvOf(row)).toBe(
    'name,amount.amount,amount.currency,provinces,note,lines\r\n' +
      'Bibliotheek Utrecht,15000.00,EUR,NL-UT;NL-FL,,"[{""code"":""a""}]"\r\n',
  );
});

test('an empty page still names its columns', () => {
  expect(csvOf()).toBe('name,amount.amount,amount.currency,provinces,note,lines\r\n');
});

test('separators, quotes and line ends within a cell stay in the cell', () => {
  expect(csvOf({ ...row, note: 'a,"b"\r\nc' })).toContain(',"a,""b""\r\nc",');
});

test('what a spreadsheet would run as a formula is made text', () => {
  for (const start of ['=', '+', '-', '@'])
    expect(csvOf({ ...row, note: `${start}SUM(A1)` })).toContain(`,'${start}SUM(A1),`);
});

test('an operation that does not offer a table has none', () => {
  const { csv: _, ...success } = list.success;
  expect(tableOf({ ...list, success })).toBeUndefined();
});
