import axe from 'axe-core';
import { JSDOM } from 'jsdom';

/** A page as a browser reads it. */
export const documentOf = (html: string) => new JSDOM(html).window.document;

/** What the accessibility rules of axe find wrong with a page. The contrast of colours needs a screen, and is not among them. */
export async function violationsIn(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  window.eval(axe.source);
  const { violations } = (await window.axe.run(window.document.documentElement, {
    rules: { 'color-contrast': { enabled: false } },
  })) as axe.AxeResults;
  return violations.map(({ id, help }) => `${id}: ${help}`);
}
