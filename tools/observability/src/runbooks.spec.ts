import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCodes, runbooks } from '../../ops/src/finding.ts';
import { faults } from './faults.ts';
import { recordedSeries } from './objectives.ts';
import { platformSeries } from '@innovatienetwerk/telemetry';
import { allAlerts, annotationsOf } from './rules.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'runbooks');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');
const textOf = (page: string): string => readFileSync(join(folder, page), 'utf8');
const readme = textOf('README.md');
const names = [...new Set(allAlerts.map(({ name }) => name))];

describe('the runbooks', () => {
  test.each(allAlerts)('have a page for $name that names it, and the list of pages leads to it', (alert) => {
    const page = `${alert.runbook}.md`;
    expect(existsSync(join(folder, page))).toBe(true);
    expect(textOf(page)).toContain(`\`${alert.name}\``);
    const row = readme.split('\n').find((line) => line.includes(`\`${alert.name}\``));
    expect(row).toContain(`](${page})`);
    expect(annotationsOf(alert)['runbook_url']).toMatch(new RegExp(`/docs/runbooks/${page}$`));
  });

  test.each(pages)('list %s, which says when it is over', (page) => {
    expect(readme).toContain(`](${page})`);
    if (page !== 'restore.md' && page !== 'events-do-not-move.md') expect(textOf(page)).toContain('**Over**');
  });

  test.each(['README.md', ...pages])('name in %s only metrics that exist, and pages that exist', (page) => {
    const text = textOf(page);
    const metrics = text.match(/\b(innovatienetwerk|messaging|http_server|rpc|db_client)_[a-z0-9_]+/g) ?? [];
    for (const metric of metrics) expect([...platformSeries.keys(), ...recordedSeries]).toContain(metric);
    for (const [, link = ''] of text.matchAll(/\]\(([a-z-]+\.md)\)/g))
      expect([page, ...pages]).toContain(link);
  });
});

/** The rows of the table of faults: fault, alert, what the doctor says, and the test that tries it. */
const tried = readme.split('\n').flatMap((line) => {
  const found = /^\| ([^|]+) \| `(\w+)` \| `([\w-]+)` \| \[(.+)\]\((.+)\) \|$/.exec(line);
  return found === null ? [] : [found.slice(1) as [string, string, string, string, string]];
});

describe('the table of faults that were tried', () => {
  test('has ten, each its own', () => {
    expect(new Set(tried.map(([fault]) => fault)).size).toBe(10);
    expect(tried.length).toBe(10);
  });

  test.each(tried)('says of %s that %s fires, as the test of the rule does', (fault, alert) => {
    expect(faults.filter((one) => one.fault === fault).map((one) => one.alert)).toEqual([alert]);
    expect(names).toContain(alert);
  });

  test.each(tried)(
    'says of %s (%s) that the doctor says %s, as "%s" does',
    (_fault, _alert, code, name, file) => {
      expect(findingCodes).toContain(code);
      const text = textOf(file);
      const [, after = ''] = text.split(`'${name}'`);
      const [body = ''] = after.split(/\n {2}(?:it|test)\(/);
      expect(body).toContain(code);
    },
  );
});

describe('what the doctor says', () => {
  test.each(Object.entries(runbooks))('by the code %s is explained on the page %s', (code, page) => {
    expect(textOf(page)).toContain(`\`${code}\``);
  });
});

describe('the alerts', () => {
  test('say in both languages what is wrong, and how bad it is', () => {
    for (const { name, summary, severity } of allAlerts) {
      expect(summary.nl.length, name).toBeGreaterThan(10);
      expect(summary.en.length, name).toBeGreaterThan(10);
      expect(['critical', 'warning'], name).toContain(severity);
    }
  });

  test('are each seen to fire by a fault that was injected', () => {
    const tried = new Set(faults.map(({ alert }) => alert));
    expect(names.filter((name) => !name.startsWith('ErrorBudgetBurns') && !tried.has(name))).toEqual([]);
  });
});
