import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logEvents } from './log-events.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const sources = globSync('{gateway,packages/*,services/*}/src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.spec.ts') && !path.endsWith('log-events.ts'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

it.each(Object.keys(logEvents))('some part of the platform logs %s', (event) => {
  expect(sources).toContain(`event: '${event}'`);
});

it.each(Object.entries(logEvents))('%s has a name in snake case and says what it means', (event, meaning) => {
  expect(event).toMatch(/^[a-z]+(_[a-z]+)+$/);
  expect(meaning.length).toBeGreaterThan(15);
});
