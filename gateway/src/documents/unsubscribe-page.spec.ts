import { languages } from '@innovatienetwerk/contract';
import { documentOf, violationsIn } from '@innovatienetwerk/testkit/accessibility';
import { describe, expect, test } from 'vitest';
import { askingPage, donePage, failedPage } from './unsubscribe-page.ts';

const problem = { title: { nl: 'Ongeldig', en: 'Not valid' }, detail: { nl: 'Kijk na.', en: 'Look again.' } };
const pages = languages.flatMap((language) => [
  ['asking', language, askingPage(language)] as const,
  ['done', language, donePage(language)] as const,
  ['failed', language, failedPage(language, problem)] as const,
]);

describe.each(pages)('the page %s in %s', (_, language, html) => {
  test('is accessible: no rule of axe is broken', async () => {
    expect(await violationsIn(html)).toEqual([]);
    expect(documentOf(html).documentElement.lang).toBe(language);
  });
});

test('the page that asks has one button, and its form goes where the page stands', () => {
  expect(documentOf(askingPage('nl')).querySelectorAll('form[method=post]:not([action]) button').length).toBe(
    1,
  );
});
