import { isRefused } from '@innovatienetwerk/service';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptionStatuses, type AdoptionChanges, type AdoptionLine } from '../../contract/index.ts';
import { belonging, fieldlabId, now, today } from '../../test/belonging.ts';
import { scaleUpId } from '../../test/scale-up.ts';
import { bring, change, plan, type AdoptionFacts } from './decide.ts';
import { adoptionIdOf, adoptions, evolve, type AdoptionEvent } from './state.ts';

const organisationId = 'organisation-library';
const id = adoptionIdOf(scaleUpId, organisationId);
const wanted = { organisationId, plannedOn: '2026-10-01' };
const about = { adoptionId: id, scaleUpId, fieldlabId, organisationId, province: 'NL-LI' } as const;
const facts: AdoptionFacts = {
  scaleUpId,
  scaleUp: { belonging, completedAt: now.toISOString() },
  adopter: { kind: 'library', province: 'NL-LI' },
};
const planned: AdoptionEvent = {
  type: 'adoption.planned.v1',
  data: { ...about, plannedOn: '2026-10-01' },
  kept: { kind: 'library' },
};
const live: AdoptionEvent = {
  type: 'adoption.changed.v1',
  data: { ...about, plannedOn: '2026-10-01', status: 'live', liveOn: '2026-08-01', reach: 350 },
  kept: { versionUsed: 'Draaiboek 2.1' },
};
const stopped: AdoptionEvent = {
  type: 'adoption.changed.v1',
  data: {
    ...about,
    plannedOn: '2026-10-01',
    status: 'stopped',
    liveOn: '2026-08-01',
    stoppedOn: today,
    reach: 350,
  },
  kept: { versionUsed: 'Draaiboek 2.1', reason: 'Te weinig personeel.' },
};

describe('planning an adoption', () => {
  const planWith = (changes: Partial<AdoptionFacts> = {}) =>
    given(adoptions).when(() => plan(id, wanted, { ...facts, ...changes }));

  test('lies in the province of who adopts, not in that of the Fieldlab', () => {
    const state = planWith().then(planned).state();
    expect(adoptions.scope(state)).toEqual({ region: 'NL-LI', organisationId, personIds: [] });
  });

  test('comes after the completion of the scale-up', () => {
    planWith({ scaleUp: { belonging } }).thenRefused('adoption.scale-up-not-completed');
  });

  test('is for libraries and POIs in a province', () => {
    planWith({ adopter: undefined }).thenRefused('adoption.not-an-adopter');
  });

  test('is once for each organisation and scale-up', () => {
    expect(adoptionIdOf(scaleUpId, organisationId)).toBe(id);
    expect(adoptionIdOf(scaleUpId, 'organisation-other')).not.toBe(id);
    expect(adoptionIdOf('scale-up-other', organisationId)).not.toBe(id);
  });
});

describe('changing an adoption', () => {
  const changeAfter = (history: readonly AdoptionEvent[], changes: AdoptionChanges) =>
    given(adoptions, ...history).when((state) => change(id, state, changes, now));
  const goLive: AdoptionChanges = {
    status: 'live',
    liveOn: '2026-08-01',
    reach: 350,
    versionUsed: 'Draaiboek 2.1',
  };
  const stop: AdoptionChanges = { status: 'stopped', stoppedOn: today, reason: 'Te weinig personeel.' };

  test('goes from planned to live to stopped', () => {
    changeAfter([planned], goLive).then(live);
    changeAfter([planned, live], stop).then(stopped);
    expect(JSON.stringify(stopped.data)).not.toContain('personeel');
  });

  test('can stop before it went live, and be planned again after it stopped', () => {
    expect(changeAfter([planned], stop).state().status).toBe('stopped');
    const again = changeAfter([planned, live, stopped], {
      status: 'planned',
      plannedOn: '2027-01-01',
    }).state();
    expect(again).toEqual({ ...given(adoptions, planned).state, plannedOn: '2027-01-01' });
    changeAfter([planned, live, stopped], { status: 'planned' }).thenRefused('adoption.incomplete');
  });

  test.each([
    ['live', 'planned', [planned, live]],
    ['stopped', 'live', [planned, live, stopped]],
  ] as const)('never goes from %s to %s', (_, status, history) => {
    changeAfter(history, { status }).thenRefused('adoption.step-not-possible');
  });

  test.each([
    ['live without its day', { status: 'live' }, [planned]],
    ['live from tomorrow', { status: 'live', liveOn: '2026-09-02' }, [planned]],
    ['stopped without a reason', { status: 'stopped', stoppedOn: today }, [planned, live]],
    ['stopped without its day', { status: 'stopped', reason: 'Te duur.' }, [planned, live]],
    ['stopped before it was live', { ...stop, stoppedOn: '2026-07-01' }, [planned, live]],
    ['planned with a day of use', { liveOn: today }, [planned]],
    ['live with a reason to stop', { reason: 'Te duur.' }, [planned, live]],
  ] as const)('is never %s', (_, changes, history) => {
    changeAfter(history, changes).thenRefused('adoption.incomplete');
  });

  test('counts its reach and version anew', () => {
    expect(changeAfter([planned, live], { reach: 500 }).state()).toMatchObject({
      reach: 500,
      status: 'live',
    });
    changeAfter([planned, live], { reach: 350 }).thenNothing();
  });

  test('has, after any sequence, a day of use while live and a reason once stopped, and none of them while planned', () => {
    const day = fc.constantFrom('2026-07-01', '2026-08-15', today, '2026-12-01');
    const anyChange: fc.Arbitrary<AdoptionChanges> = fc.record(
      {
        status: fc.constantFrom(...adoptionStatuses),
        plannedOn: day,
        liveOn: day,
        stoppedOn: day,
        reason: fc.constant('Te duur.'),
        reach: fc.nat({ max: 1000 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 15 }), (all) => {
        let { state } = given(adoptions, planned);
        for (const changes of all) {
          const decision = change(id, state, changes, now);
          if ('refused' in decision) continue;
          state = decision.reduce((before, event) => adoptions.evolve(before, event), state);
          expect(state.status === 'live' && state.liveOn === undefined).toBe(false);
          expect(state.status === 'stopped').toBe(state.reason !== undefined);
          expect(state.status === 'stopped').toBe(state.stoppedOn !== undefined);
          if (state.status === 'planned') expect(state.liveOn).toBeUndefined();
          expect(state).toMatchObject({ organisationId, province: 'NL-LI', kind: 'library' });
        }
      }),
    );
  });
});

describe('an imported adoption', () => {
  const line: AdoptionLine = {
    externalKey: '2026-0117',
    scaleUpId,
    organisationId,
    plannedOn: '2026-08-01',
    status: 'live',
    liveOn: today,
    reach: 350,
  };
  const sending = (sent: AdoptionLine) => (state: typeof adoptions.initial) =>
    bring(id, state, sent, facts, now);
  const after = (...lines: readonly AdoptionLine[]) => {
    const happened: AdoptionEvent[] = [];
    for (const sent of lines) {
      const decision = sending(sent)(happened.reduce(evolve, adoptions.initial));
      if (isRefused(decision)) throw new Error(decision.refused.code);
      happened.push(...decision);
    }
    return given(adoptions, ...happened);
  };

  test('is planned and brought to its state in one write, and keeps its key', () => {
    expect(after(line).state).toMatchObject({ status: 'live', reach: 350, externalKey: '2026-0117' });
    expect(after(line, { ...line, reach: 400 }).state).toMatchObject({
      reach: 400,
      externalKey: '2026-0117',
    });
  });

  test('keeps what a line leaves out', () => {
    const { reach: _, ...without } = line;
    after(line).when(sending(without)).thenNothing();
  });

  test('is not made where it could not come to its state', () => {
    given(adoptions)
      .when(sending({ ...line, status: 'stopped', stoppedOn: today }))
      .thenRefused('adoption.incomplete');
  });

  test('never changes by a line that was sent before', () => {
    const anyLine = fc.record({
      plannedOn: fc.constantFrom('2026-08-01', '2026-10-01'),
      status: fc.constantFrom(...adoptionStatuses),
      reach: fc.option(fc.nat(1000), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyLine, ({ reach, ...fields }) => {
        const { liveOn: _, ...rest } = { ...line, ...fields };
        const sent: AdoptionLine = {
          ...rest,
          ...(reach === undefined ? {} : { reach }),
          ...(fields.status === 'live' ? { liveOn: today } : {}),
          ...(fields.status === 'stopped' ? { stoppedOn: today, reason: 'Te weinig personeel.' } : {}),
        };
        after(sent).when(sending(sent)).thenNothing();
      }),
    );
  });
});
