import { describe, expect, test } from 'vitest';
import { NOTICE } from '../generated-file.ts';
import { accessPage } from './access.ts';
import { errorsPage } from './errors.ts';
import { eventsPage } from './events.ts';
import { glossaryPage } from './glossary.ts';
import { permissionsPage } from './permissions.ts';
import { processingPage } from './processing.ts';
import { fines, loans } from './sample.ts';
import { telemetryPage } from './telemetry.ts';

const contracts = [loans, fines];
const all = {
  accessPage,
  errorsPage,
  eventsPage,
  glossaryPage,
  permissionsPage,
  processingPage,
  telemetryPage,
};

describe.each(Object.entries(all))('%s', (_, make) => {
  const text = make(contracts);

  test('says in its first line that it is generated, and by which command', () => {
    expect(text.split('\n')[0]).toBe(`<!-- ${NOTICE} -->`);
    expect(NOTICE).toContain('npm run generate');
  });

  test('has tables whose rows all have as many cells as their head', () => {
    const tables = text
      .split('\n\n')
      .filter((block) => block.startsWith('| '))
      .map((block) => block.trim());
    for (const block of tables) {
      const widths = block.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size, block).toBe(1);
    }
  });

  test('links only to what is on it', () => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    const headings = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, target = ''] of text.matchAll(/\]\(#([^)]+)\)/g))
      expect(anchors.has(target) || headings.has(target), target).toBe(true);
  });
});

/** The part of a page from one heading to the next. */
const part = (page: string, heading: string): string =>
  page.split(/^#+ /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';

test('an error has its status, its texts in both languages and the operations that give it', () => {
  const section = part(errorsPage(contracts), 'book.not-on-shelf');
  expect(section).toContain('**409** · Niet aanwezig *Not on the shelf*');
  expect(section).toContain('Het boek is uitgeleend.');
  expect(section).toContain('*The book is lent out.*');
  expect(section).toContain('Given by `lendBook`.');
});

test('an error that nearly every operation gives has no list of them', () => {
  expect(part(errorsPage(contracts), 'platform.fault')).toContain('Given by most operations.');
});

test('an event says what it holds, who publishes it, after what, and who consumes it', () => {
  const section = part(eventsPage(contracts), 'loan.lent.v1');
  expect(section).toContain('Een boek is uitgeleend. *A book was lent.*');
  expect(section).toContain('Published by **loans**, after `lendBook`');
  expect(section).toContain('Consumed by **fines**');
  expect(section).toContain('written to be published');
  expect(section).toContain('| `loanId` | uuid | yes | De uitlening. The loan. |');
  expect(section).toContain('| `place` | `desk`, `shelf` |  | Waar. Where. |');
});

test('long lists of values go by their name, and fields inside a field by their path', () => {
  const section = part(eventsPage(contracts), 'loan.lent.v1');
  expect(section).toContain('| `region` | region (ISO 3166-2:NL, or `NL`) | yes |');
  expect(section).toContain('| `note.nl` | string | yes |');
  expect(section).toContain('| `note.en` | string |  |');
});

test('the glossary is in the order of the English, with both meanings', () => {
  const page = glossaryPage(contracts);
  expect(page.indexOf('| fine |')).toBeLessThan(page.indexOf('| loan |'));
  expect(page).toContain(
    String.raw`| loan | uitlening | Een boek \| mee naar huis. *A book \| taken home.* |`,
  );
});

test('each role stands against each operation with its reach, and what is public stands apart', () => {
  const section = part(accessPage(contracts), 'loans');
  expect(section).toContain('| operation | staff | coordinator | programme-manager | ops |');
  expect(section).toContain('| `lendBook`<br>POST /loans | org | region | all |  |');
  expect(section).toContain('- `countLoans`<br>GET /loan-counts');
});

test('an activity has its purpose and its operations', () => {
  const page = processingPage(contracts);
  expect(page).toContain('- Activity: `network-directory`');
  expect(page).toContain('`lendBook`, `countLoans`');
});

test('an activity that nobody described stops the generation', () => {
  const [first] = Object.values(loans.operations);
  if (first === undefined) throw new Error('The sample has operations');
  const odd = { ...loans, operations: { odd: { ...first, processingActivity: 'guesswork' } } };
  expect(() => processingPage([odd])).toThrow('guesswork');
});

test('only the gateway may ask, and each service may publish its own events', () => {
  const page = permissionsPage(contracts);
  expect(part(page, 'gateway')).toContain('rpc.loans.lendBook.v1');
  expect(part(page, 'loans')).toContain('evt.loans.>');
  expect(part(page, 'fines')).not.toContain('evt.fines.>');
});
