import { defineOperation, object, problems, text, type Actor } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import {
  decodeDeltaCursor,
  decodeSnapshotCursor,
  encodeDeltaCursor,
  encodeSnapshotCursor,
  readerMark,
} from './sync-cursor.ts';

const subject = { collection: 'ideas/_snapshots', reader: 'mark' };
const place = fc.record({
  position: fc.nat(),
  hash: fc.stringMatching(/^[0-9a-f]{0,12}$/),
  at: fc.nat(),
});
const turning = fc.record({ until: fc.nat(), afterId: fc.uuid() });
const deltaCursors = fc.oneof(
  place,
  fc.tuple(place, turning).map(([one, half]) => ({ ...one, turning: half })),
);
const snapshotCursors = fc.tuple(place, fc.uuid()).map(([one, afterId]) => ({ ...one, afterId }));

const refusalOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error);
  }
};

describe('a cursor', () => {
  it('says again what was put into it, in a form that the contract takes', () => {
    fc.assert(
      fc.property(deltaCursors, snapshotCursors, (delta, snapshot) => {
        const [one, other] = [encodeDeltaCursor(subject, delta), encodeSnapshotCursor(subject, snapshot)];
        expect(decodeDeltaCursor(one, subject)).toEqual(delta);
        expect(decodeSnapshotCursor(other, subject)).toEqual(snapshot);
        expect(`${one}${other}`).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(Math.max(one.length, other.length)).toBeLessThan(1_000);
      }),
    );
  });

  it('is refused as invalid whatever else it holds, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { minLength: 5 })), (value) => {
        const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
        expect(refusalOf(() => decodeDeltaCursor(cursor, subject))).toBe(problems.invalidCursor.code);
        expect(refusalOf(() => decodeSnapshotCursor(cursor, subject))).toBe(problems.invalidCursor.code);
      }),
    );
  });

  it('of another collection is invalid, and of another reader gone', () => {
    const cursor = encodeDeltaCursor(subject, { position: 1, hash: 'a', at: 0 });
    const elsewhere = { ...subject, collection: 'risks/_snapshots' };
    expect(refusalOf(() => decodeDeltaCursor(cursor, elsewhere))).toBe(problems.invalidCursor.code);
    expect(refusalOf(() => decodeDeltaCursor(cursor, { ...subject, reader: 'other' }))).toBe(
      'sync.cursor-gone',
    );
  });
});

describe('the mark of a reader', () => {
  const shownAs = (body: ReturnType<typeof object>, allow: 'public' | { 'service-account': 'region' }) =>
    defineOperation({
      id: 'snapshotIdeas',
      method: 'GET',
      path: '/ideas/_snapshots',
      summary: text('a', 'a'),
      description: text('a', 'a'),
      success: { status: 200, body },
      allow,
      dataScope: 'collection',
      processingActivity: 'platform-operation',
    });
  const body = object({ title: Type.String() });
  const regional = shownAs(body, { 'service-account': 'region' });
  const actor: Actor = {
    subjectId: 's',
    clientId: 'c',
    grants: [{ role: 'service-account', organisationId: 'o', regions: ['NL-OV', 'NL-GE'] }],
  };
  const [grant] = actor.grants;
  if (grant === undefined) throw new Error('no grant');

  it('is the same in whatever order the rights are told, and whatever does not count here', () => {
    const turned: Actor = {
      ...actor,
      clientId: 'another',
      grants: [
        { role: 'staff', organisationId: 'x', regions: ['NL'] },
        { ...grant, regions: ['NL-GE', 'NL-OV'] },
      ],
    };
    expect(readerMark(regional, turned)).toBe(readerMark(regional, actor));
  });

  it.each<readonly [string, Actor]>([
    ['another person', { ...actor, subjectId: 'somebody else' }],
    ['fewer provinces', { ...actor, grants: [{ ...grant, regions: ['NL-OV'] }] }],
    ['another organisation', { ...actor, grants: [{ ...grant, organisationId: 'p' }] }],
    ['no right at all', { ...actor, grants: [] }],
  ])('is another for %s', (_, other) => {
    expect(readerMark(regional, other)).not.toBe(readerMark(regional, actor));
  });

  it('is another when objects are shown in another form', () => {
    const wider = shownAs(object({ title: Type.String(), goal: Type.String() }), {
      'service-account': 'region',
    });
    expect(readerMark(wider, actor)).not.toBe(readerMark(regional, actor));
  });

  it('is one for everybody where everybody may read', () => {
    const open = shownAs(body, 'public');
    expect(readerMark(open, actor)).toBe(readerMark(open, { ...actor, subjectId: '', grants: [] }));
  });
});
