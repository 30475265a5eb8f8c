import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
