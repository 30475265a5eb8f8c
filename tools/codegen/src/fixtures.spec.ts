import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { findEvent, type EventDefinition } from '@innovatienetwerk/contract';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from './files.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const fixtures = contracts.flatMap(({ name }) => {
  const folder = join(root, 'services', name, 'contract', 'fixtures');
  return readdirSync(folder).map((file) => ({
    type: file.replace(/\.json$/, ''),
    data: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>,
  }));
});

const fits = (event: EventDefinition, data: unknown): boolean => Compile(event.data).Check(data);

describe('an event schema only grows', () => {
  test.each(fixtures)('$type as it was once published still fits its contract', ({ type, data }) => {
    expect(fits(findEvent(contracts, type).event, data)).toBe(true);
  });

  test('every event of a contract has been written down as it was published', () => {
    const types = contracts.flatMap(({ events }) =>
      Object.values(events).map((event: EventDefinition) => event.type),
    );
    expect(new Set(fixtures.map(({ type }) => type))).toEqual(new Set(types));
  });

  test('a fixture that lacks a field that is always there would not fit', () => {
    const submitted = fixtures.find(({ type }) => type === 'idea.submitted.v1');
    const { ideaId: _, ...rest } = submitted?.data ?? {};
    expect(fits(findEvent(contracts, 'idea.submitted.v1').event, rest)).toBe(false);
  });
});

test('what is generated is the same every time', async () => {
  const [first, second] = await Promise.all([generatedFiles(), generatedFiles()]);
  expect(first).toEqual(second);
});
