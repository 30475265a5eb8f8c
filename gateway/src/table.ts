import { stringify } from 'csv-stringify/sync';
import { columnsOf, type Operation } from '@innovatienetwerk/contract';

export const CSV_TYPE = 'text/csv';

/** A page of a list as a table: how its rows are made, worked out once for each operation. */
export interface Table {
  /** @param page the JSON of a page; its items become rows under one line of column names */
  toCsv(page: string): string;
}

const at = (item: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], item);

type Plain = string | number | boolean;
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);

/** Several values stand in one cell with semicolons between them; what is no plain value stands there as JSON. */
function cell(value: unknown): string {
  if (value === undefined) return '';
  if (isPlain(value)) return String(value);
  return Array.isArray(value) && value.every(isPlain) ? value.join(';') : JSON.stringify(value);
}

/** @returns nothing for an operation that its contract does not offer as a table (RFC 4180) */
export function tableOf({ success }: Operation): Table | undefined {
  if (success.csv !== true || success.body === undefined) return undefined;
  const columns = columnsOf(success.body);
  return {
    toCsv: (page) =>
      stringify(
        (JSON.parse(page) as { items: readonly unknown[] }).items.map((item) =>
          columns.map((column) => cell(at(item, column))),
        ),
        {
          header: true,
          columns: columns.map((key) => ({ key })),
          record_delimiter: 'windows',
          // A cell that a spreadsheet would take for a formula is made text.
          escape_formulas: true,
        },
      ),
  };
}
