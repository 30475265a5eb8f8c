import { describe, expect, test } from 'vitest';
import { dashboards } from './dashboards/index.ts';
import { dashboardJson } from './dashboards/grafana.ts';
import { units } from './dashboards/model.ts';
import { expressions } from './expressions.ts';
import { faultsOf, selectorsIn } from './lint.ts';

describe('an expression', () => {
  test.each(expressions)('of $where names only what the platform emits', ({ expr }) => {
    expect(faultsOf(expr)).toEqual([]);
    expect(selectorsIn(expr).length + (expr.startsWith('vector(') ? 1 : 0)).toBeGreaterThan(0);
  });

  test('with a series that nothing emits is found out', () => {
    expect(faultsOf('sum by (service) (rate(innovatienetwerk_outbox_size[5m]))')).toEqual([
      'nothing emits innovatienetwerk_outbox_size',
    ]);
  });

  test('with a label that the series does not have is found out', () => {
    expect(
      faultsOf('up{service="ideas"} == 0 and innovatienetwerk_outbox_age{stream="EVT_IDEAS"} > 1'),
    ).toEqual(['innovatienetwerk_outbox_age has no label stream']);
  });

  test('is not fooled by names in texts, groupings and functions', () => {
    expect(selectorsIn('max by (foo, bar) (clamp_min(up{service="baz or qux"}, 1e3)) > 2')).toEqual([
      { series: 'up', labels: ['service'] },
    ]);
  });
});

describe('the dashboards', () => {
  test('have addresses, titles and panels of their own', () => {
    const uids = dashboards.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[a-z-]{1,40}$/);
    for (const { panels } of dashboards) {
      const titles = panels.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test('say of each panel what it shows, in a unit that Grafana knows', () => {
    for (const { panels } of dashboards)
      for (const { title, unit, description, queries } of panels) {
        expect(units, title).toContain(unit);
        expect(description, title).toMatch(/\.$/);
        expect(queries.length, title).toBeGreaterThan(0);
      }
  });

  test('do not lay one panel over another', () => {
    for (const { panels } of dashboards.map(dashboardJson)) {
      const places = panels.map(({ gridPos: { x, y } }) => `${x}/${y}`);
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    }
  });
});
