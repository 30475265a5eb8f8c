import type { Account } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { processingEntries } from './content.ts';
import { entryLines } from './lines.ts';
import { fill } from './page.ts';
import { createPseudonyms } from './pseudonym.ts';

const pseudonyms = createPseudonyms('a key that nobody else has');
const BASE = 'https://api.example/v1';
const everybody = (): boolean => true;

const account = (id: string, personIds: readonly string[], extra: Partial<Account> = {}): Account => ({
  id,
  service: 'ideas',
  operation: 'listIdeas',
  activity: 'idea-collection/1',
  traceId: 'a'.repeat(32),
  spanId: 'b'.repeat(16),
  startedAtMs: 0,
  endedAtMs: 5,
  status: 'Ok',
  personIds,
  ...extra,
});

const entriesOf = (saved: boolean, accounts: readonly Account[]) =>
  processingEntries({ id: 'bundle', saved, accounts }, pseudonyms);

describe('entries of the processing log', () => {
  it('of one moment are one for each activity, under an id that follows from the bundle', () => {
    const entries = entriesOf(false, [
      account('1', ['anna']),
      account('2', ['anna', 'bo']),
      account('3', ['bo'], { activity: 'funding/2' }),
    ]);
    expect(entries.map(({ recordId, kind }) => [recordId, kind])).toEqual([
      ['bundle/idea-collection', 'idea-collection'],
      ['bundle/funding', 'funding'],
    ]);
    expect(entries[0]?.content.subjects).toEqual(['anna', 'bo'].map(pseudonyms.of));
  });

  it('that were saved with changes are one for each, so that they may come again in other bundles', () => {
    const entries = entriesOf(true, [account('1', ['anna']), account('2', ['anna'])]);
    expect(entries.map(({ recordId }) => recordId)).toEqual(['1', '2']);
  });

  it('are not made where nobody’s data were used', () => {
    expect(entriesOf(false, [account('1', [])])).toEqual([]);
    expect(entriesOf(true, [account('1', [])])).toEqual([]);
  });
});

describe('lines of the processing log', () => {
  const content = entriesOf(false, [account('1', ['anna', 'bo'], { foreignProcessor: 'poi' })])[0]?.content;
  const lines = content === undefined ? [] : entryLines(content, BASE, everybody);

  it('are one for each person, below the span of the operation, each with a span of its own', () => {
    expect(lines.map(({ parentSpanId }) => parentSpanId)).toEqual(['b'.repeat(16), 'b'.repeat(16)]);
    expect(new Set(lines.map(({ spanId }) => spanId)).size).toBe(2);
    for (const { spanId } of lines) expect(spanId).toMatch(/^[0-9a-f]{16}$/);
  });

  it('have the attributes of the standard', () => {
    expect(lines[0]?.attributes).toEqual({
      'dpl.core.processing_activity_id': `${BASE}/processing-activities/idea-collection/versions/1`,
      'dpl.core.data_subject_id': pseudonyms.of('anna'),
      'dpl.core.data_subject_id_type': 'innovatienetwerk.person',
      'dpl.core.foreign_operation.processor': `${BASE}/organisations/poi`,
    });
  });

  it('name the same person in the same way, and another key names them in another', () => {
    expect(pseudonyms.of('anna')).toBe(pseudonyms.of('anna'));
    expect(pseudonyms.of('anna')).not.toBe(pseudonyms.of('bo'));
    expect(createPseudonyms('another key').of('anna')).not.toBe(pseudonyms.of('anna'));
  });

  it('fill a page to its limit, and the next page goes on within the same entry', () => {
    const crowded = entriesOf(false, [account('1', ['anna', 'bo', 'cas'])])[0]?.content;
    if (crowded === undefined) throw new Error('There is an entry');
    const linesOf = (of: typeof crowded) => entryLines(of, BASE, everybody);
    const entries = [{ _id: 9, content: crowded }];
    const first = fill(entries, { room: 2, skip: 0, linesOf });
    expect(first.next).toEqual({ before: 10, skip: 2 });
    const second = fill(entries, { room: 2, skip: 2, linesOf });
    expect(second.next).toBeUndefined();
    expect([...first.items, ...second.items]).toEqual(linesOf(crowded));
  });
});
