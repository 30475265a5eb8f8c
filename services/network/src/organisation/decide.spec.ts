/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { provinceCodes, regionCodes, type RegionCode } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationKinds, type OrganisationChanges, type OrganisationLine } from '../../contract/index.ts';
import { bring, change, register } from './decide.ts';
import { organisations, type OrganisationEvent, type OrganisationState } from './state.ts';

const organisationId = 'organisation-1';
const name = 'BiSC';
type Kind = OrganisationState['kind'];

const dataOf = (kind: Kind, ...regions: RegionCode[]) => ({ organisationId, kind, name, regions });
const registered = (kind: Kind, ...regions: RegionCode[]): OrganisationEvent => ({
  type: 'organisation.registered.v1',
  data: dataOf(kind, ...regions),
});
const changed = (kind: Kind, ...regions: RegionCode[]): OrganisationEvent => ({
  type: 'organisation.changed.v1',
  data: dataOf(kind, ...regions),
});

const registering = (kind: Kind, regions: RegionCode[], servedByOthers: readonly RegionCode[] = []) =>
  given(organisations).when(() => register(organisationId, { kind, name, regions }, servedByOthers));
const changing = (
  before: OrganisationEvent,
  changes: OrganisationChanges,
  servedByOthers: readonly RegionCode[] = [],
) => given(organisations, before).when((state) => change(state, changes, servedByOthers));

const bound: readonly Kind[] = ['library', 'poi'];
const free = organisationKinds.filter((kind) => !bound.includes(kind));

describe('registering an organisation', () => {
  test('puts it in the directory with its kind, its name and where it works', () => {
    registering('library', ['NL-UT']).then(registered('library', 'NL-UT'));
  });

  test('is for a POI of one or two provinces', () => {
    registering('poi', ['NL-UT']).then(registered('poi', 'NL-UT'));
    registering('poi', ['NL-UT', 'NL-FL']).then(registered('poi', 'NL-UT', 'NL-FL'));
    registering('poi', ['NL-UT', 'NL-FL', 'NL-GE']).thenRefused('organisation.poi-needs-provinces');
  });

  test('is for a library in one province', () => {
    registering('library', ['NL-UT', 'NL-FL']).thenRefused('organisation.poi-needs-provinces');
  });

  test.each(bound)('is not for a %s of the whole country', (kind) => {
    registering(kind, ['NL']).thenRefused('organisation.poi-needs-provinces');
  });

  test.each(free)('is for a %s wherever it works: in any provinces or in the whole country', (kind) => {
    registering(kind, ['NL']).then(registered(kind, 'NL'));
    registering(kind, [...provinceCodes], ['NL-UT']).then(registered(kind, ...provinceCodes));
  });

  test('is not for a second POI of a province, also when it has another that is free', () => {
    registering('poi', ['NL-UT'], ['NL-UT']).thenRefused('organisation.province-taken');
    registering('poi', ['NL-FL', 'NL-UT'], ['NL-UT']).thenRefused('organisation.province-taken');
    registering('poi', ['NL-FL'], ['NL-UT']).then(registered('poi', 'NL-FL'));
  });

  test('tells which province has a POI already', () => {
    expect(register(organisationId, dataOf('poi', 'NL-FL', 'NL-UT'), ['NL-GE', 'NL-UT'])).toEqual({
      refused: { code: 'organisation.province-taken', parameters: { region: 'NL-UT' } },
    });
  });

  test('is for any number of libraries in a province that has its POI', () => {
    registering('library', ['NL-UT'], ['NL-UT']).then(registered('library', 'NL-UT'));
  });
});

describe('changing an organisation', () => {
  test('gives it another name, and leaves the rest', () => {
    changing(registered('poi', 'NL-UT'), { name: 'Probiblio' }).then({
      type: 'organisation.changed.v1',
      data: { ...dataOf('poi', 'NL-UT'), name: 'Probiblio' },
    });
  });

  test('gives it other provinces, and leaves the rest', () => {
    changing(registered('poi', 'NL-UT'), { regions: ['NL-UT', 'NL-FL'] }).then(
      changed('poi', 'NL-UT', 'NL-FL'),
    );
  });

  test('to what it is already is nothing', () => {
    changing(registered('poi', 'NL-UT'), { name, regions: ['NL-UT'] }).thenNothing();
    changing(registered('poi', 'NL-UT'), { name }).thenNothing();
  });

  test('is bound to the same provinces as registering', () => {
    const poi = registered('poi', 'NL-UT');
    changing(poi, { regions: ['NL'] }).thenRefused('organisation.poi-needs-provinces');
    changing(poi, { regions: ['NL-UT', 'NL-FL', 'NL-GE'] }).thenRefused('organisation.poi-needs-provinces');
    changing(poi, { regions: ['NL-UT', 'NL-FL'] }, ['NL-FL']).thenRefused('organisation.province-taken');
    const library = registered('library', 'NL-UT');
    changing(library, { regions: ['NL-UT', 'NL-FL'] }).thenRefused('organisation.poi-needs-provinces');
    changing(library, { regions: ['NL-FL'] }, ['NL-FL']).then(changed('library', 'NL-FL'));
  });
});

const someRegions = fc.subarray([...regionCodes], { minLength: 1, maxLength: 4 });

describe('however organisations are registered and changed', () => {
  interface Step {
    readonly id: string;
    readonly kind: Kind;
    readonly regions: RegionCode[];
    readonly rename: boolean;
  }
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom(...bound, 'partner' as const),
    regions: someRegions,
    rename: fc.boolean(),
  });

  /** Each step registers the organisation or, when it is there already, changes it. */
  function play(steps: readonly Step[]): ReadonlyMap<string, OrganisationState> {
    const directory = new Map<string, OrganisationState>();
    for (const { id, kind, regions, rename } of steps) {
      const pois = [...directory.values()].filter((other) => other.kind === 'poi');
      const served = pois.filter((poi) => poi.organisationId !== id).flatMap((poi) => poi.regions);
      const state = directory.get(id);
      const decision =
        state === undefined
          ? register(id, { kind, name, regions }, served)
          : change(state, rename ? { name: 'Probiblio', regions } : { regions }, served);
      if ('refused' in decision) continue;
      for (const event of decision)
        directory.set(id, organisations.evolve(directory.get(id) ?? organisations.initial, event));
    }
    return directory;
  }
  const anySteps = fc.array(step, { maxLength: 30, size: 'max' });

  test('a province never has two POIs', () => {
    let served = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const pois = [...play(steps).values()].filter(({ kind }) => kind === 'poi');
        const regions = pois.flatMap((poi) => poi.regions);
        expect(new Set(regions).size).toBe(regions.length);
        served = Math.max(served, regions.length);
      }),
    );
    expect(served, 'some had more than one POI').toBeGreaterThan(1);
  });

  test('a POI always has one or two provinces, a library always one, and neither ever the whole country', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { kind, regions } of play(steps).values()) {
          if (kind === 'partner') continue;
          expect(regions).not.toContain('NL');
          expect(regions.length).toBeGreaterThan(0);
          expect(regions.length).toBeLessThanOrEqual(kind === 'poi' ? 2 : 1);
        }
      }),
    );
  });

  test('an organisation never becomes of another kind, nor another organisation', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const kinds = new Map<string, Kind>();
        for (const [index] of steps.entries())
          for (const [id, state] of play(steps.slice(0, index + 1))) {
            kinds.set(id, kinds.get(id) ?? state.kind);
            expect(state).toMatchObject({ organisationId: id, kind: kinds.get(id) });
          }
      }),
    );
  });
});

describe('an imported organisation', () => {
  const line = {
    externalKey: '2026-0117',
    kind: 'library',
    name,
    regions: ['NL-UT'],
  } satisfies OrganisationLine;
  const sending =
    (sent: OrganisationLine, served: readonly RegionCode[] = []) =>
    (state: OrganisationState) =>
      bring(organisationId, state, sent, served);
  const imported = (): OrganisationEvent => ({
    type: 'organisation.registered.v1',
    data: dataOf('library', 'NL-UT'),
    kept: { externalKey: '2026-0117' },
  });

  test('is registered with its key, which is told to nobody', () => {
    const state = given(organisations).when(sending(line)).then(imported()).state();
    expect(state).toMatchObject({ externalKey: '2026-0117', name });
    const renamed = given(organisations, imported()).when(sending({ ...line, name: 'Vecht' }));
    expect(renamed.state()).toMatchObject({ externalKey: '2026-0117', name: 'Vecht' });
    renamed.then({ ...changed('library', 'NL-UT'), data: { ...dataOf('library', 'NL-UT'), name: 'Vecht' } });
  });

  test('may be sent again, also with its provinces in another order', () => {
    given(organisations, imported()).when(sending(line)).thenNothing();
    given(organisations, registered('partner', 'NL-UT', 'NL-FL'))
      .when(sending({ ...line, kind: 'partner', regions: ['NL-FL', 'NL-UT'] }))
      .thenNothing();
  });

  test('keeps its kind, and to the rules of its kind', () => {
    given(organisations, imported())
      .when(sending({ ...line, kind: 'partner' }))
      .thenRefused('organisation.kind-stays');
    given(organisations)
      .when(sending({ ...line, kind: 'poi' }, ['NL-UT']))
      .thenRefused('organisation.province-taken');
  });
});
