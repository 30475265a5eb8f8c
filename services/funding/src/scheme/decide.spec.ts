import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { NewScheme, SchemeChanges } from '../../contract/index.ts';
import { funder, schemeId } from '../../test/call.ts';
import { change, establish, type SchemeFacts } from './decide.ts';
import { schemes, type SchemeEvent } from './state.ts';

const term = { fromOn: '2019-01-01', untilOn: '2022-12-31' };
const content = {
  name: { nl: 'Subsidieregels Innovatiegelden' },
  legalSource: 'Stcrt. 2018, 71953',
  term,
  rules: [{ code: 'ranking', text: { nl: 'Aanvragen worden gerangschikt.' } }],
};
const scheme: NewScheme = { funderOrganisationId: funder, ...content };
const established = (): SchemeEvent => ({
  type: 'scheme.established.v1',
  data: { schemeId, funderOrganisationId: funder, ...term },
  kept: content,
});

describe('establishing a scheme', () => {
  test('keeps it as it was published', () => {
    given(schemes)
      .when(() => establish(schemeId, scheme))
      .then(established());
    expect(given(schemes, established()).state).toEqual(scheme);
  });

  test('needs a last day that is not before the first; one day is enough', () => {
    const lasting = (untilOn: string) =>
      given(schemes).when(() => establish(schemeId, { ...scheme, term: { ...term, untilOn } }));
    lasting('2018-12-31').thenRefused('scheme.term-out-of-order');
    expect(lasting('2019-01-01').state().term.untilOn).toBe('2019-01-01');
  });
});

describe('changing a scheme', () => {
  const changing = (changes: SchemeChanges, facts: SchemeFacts = {}) =>
    given(schemes, established()).when((state) => change(schemeId, state, changes, facts));

  test('changes what is given and nothing else', () => {
    const longer = { fromOn: '2019-01-01', untilOn: '2023-12-31' };
    expect(changing({ term: longer }).state()).toEqual({ ...scheme, term: longer });
    changing({ term: longer }).then({
      type: 'scheme.changed.v1',
      data: { schemeId, funderOrganisationId: funder, ...longer },
      kept: { ...content, term: longer },
    });
  });

  test('not while a call is open, so that the same rules hold for everybody', () => {
    changing({ rules: [] }, { openUntil: '2019-03-31T22:00:00.000Z' }).thenRefused('scheme.call-open');
  });

  test('keeps every call within the term', () => {
    const called = { fromOn: '2020-02-01', untilOn: '2021-03-31' };
    changing({ term: called }, { called }).state();
    changing({ term: { ...called, fromOn: '2020-02-02' } }, { called }).thenRefused(
      'scheme.calls-outside-term',
    );
    changing({ term: { ...called, untilOn: '2021-03-30' } }, { called }).thenRefused(
      'scheme.calls-outside-term',
    );
  });

  test('keeps the days in order', () => {
    changing({ term: { fromOn: '2023-01-01', untilOn: '2022-12-31' } }).thenRefused(
      'scheme.term-out-of-order',
    );
  });
});
