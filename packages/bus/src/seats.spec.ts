import { contracts } from '@innovatienetwerk/catalogue';
import { regionCodes, regionToken, seatFrom } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { busUsers, regionUser } from './permissions.ts';
import { consumerPlan, streamPlan } from './plan.ts';
import { crossingsOf } from './seats.ts';

const REGIONS = 'gr:NL-GR,NL-DR;fr:NL-FR';
const seats = [undefined, 'gr', 'fr'].map((REGION) => seatFrom({ REGIONS, REGION }));
const [hub, gr, fr] = seats as [(typeof seats)[0], (typeof seats)[0], (typeof seats)[0]];
const streamAt = (seat: typeof hub, name: string) =>
  streamPlan(contracts, { seat }).find((stream) => stream.name === name);

describe('the streams of a divided country', () => {
  it('take each subject of a regional service at exactly one seat', () => {
    for (const code of regionCodes) {
      const subject = `evt.ideas.${regionToken(code)}.>`;
      const takers = seats.filter((seat) => streamAt(seat, 'EVT_IDEAS')?.subjects?.includes(subject));
      expect(takers.length, subject).toBe(1);
    }
  });

  it('never both take a subject and copy it, so that no event goes round', () => {
    for (const seat of seats) {
      for (const { subjects = [], sources = [] } of streamPlan(contracts, { seat })) {
        for (const { filter_subject: copied = '' } of sources) {
          const covering = subjects.filter(
            (subject) => subject === copied || copied.startsWith(subject.replace(/>$/, '')),
          );
          expect(covering).toEqual([]);
        }
      }
    }
  });

  it('copy at the hub all that happens in a region, from the domain of that region', () => {
    const sources = streamAt(hub, 'EVT_IDEAS')?.sources ?? [];
    expect(sources.map(({ filter_subject, external }) => [filter_subject, external?.api])).toEqual([
      ['evt.ideas.gr.>', '$JS.gr.API'],
      ['evt.ideas.dr.>', '$JS.gr.API'],
      ['evt.ideas.fr.>', '$JS.fr.API'],
    ]);
  });

  it('copy in a region what its services consume, of the country and of its own provinces only', () => {
    const subjects = streamPlan(contracts, { seat: fr }).flatMap(({ sources = [] }) =>
      sources.map((source) => source.filter_subject ?? ''),
    );
    expect(subjects).toContain('evt.triage.fr.candidate.>');
    expect(subjects).toContain('evt.network.nl.delegation.>');
    expect(subjects.filter((subject) => !/^evt\.\w+\.(nl|fr)\./.test(subject))).toEqual([]);
    expect(streamAt(fr, 'EVT_FUNDING')).toBeUndefined();
  });

  it('are as ever where the country is not divided', () => {
    expect(streamPlan(contracts, { seat: seatFrom({}) })).toEqual(streamPlan(contracts));
  });
});

describe('the consumers of a divided country', () => {
  it('are in a region those of the services with regional objects', () => {
    expect(new Set(consumerPlan(contracts, { seat: gr }).map(({ service }) => service))).toEqual(
      new Set(['ideas']),
    );
  });

  it('of a regional service at the hub hear nothing about what lives elsewhere', () => {
    const filters = consumerPlan(contracts, { seat: hub })
      .filter(({ service }) => service === 'ideas')
      .flatMap(({ config }) => config.filter_subjects)
      .filter((subject) => subject.startsWith('evt.'));
    expect(filters).toContain('evt.triage.nl.decision.>');
    expect(filters.filter((subject) => /^evt\.\w+\.(\*|gr|dr|fr)\./.test(subject))).toEqual([]);
  });
});

describe('the line to a region', () => {
  const { permissions, leaf } = busUsers(contracts, hub).find(
    ({ name }) => name === regionUser('gr'),
  ) as ReturnType<typeof busUsers>[number];

  it('lets through sources with the filter of its own provinces and no other', () => {
    const sources = permissions.publish.filter((subject) => subject.includes('.API.'));
    expect(sources).toHaveLength(
      crossingsOf(contracts, { name: 'gr', provinces: ['NL-GR', 'NL-DR'] }).filter(({ to }) => to === 'gr')
        .length,
    );
    expect(sources.filter((subject) => !/\.evt\.\w+\.(nl|gr|dr)\.[\w-]+\.>$/.test(subject))).toEqual([]);
  });

  it('carries requests for national services and none for regional ones, in no direction', () => {
    const all = [...permissions.publish, ...permissions.subscribe];
    expect(permissions.publish).toContain('rpc.triage.>');
    expect(permissions.subscribe.filter((subject) => subject.startsWith('rpc.'))).toEqual([]);
    expect(all.filter((subject) => subject.startsWith('rpc.ideas') || /^[*>]/.test(subject))).toEqual([]);
  });

  it('carries no event as it is published, so that only copies cross it', () => {
    const all = [...permissions.publish, ...permissions.subscribe];
    expect(all.filter((subject) => subject.startsWith('evt.'))).toEqual([]);
  });

  it('is for the server of a region and for no client', () => {
    expect(leaf).toBe(true);
    expect(busUsers(contracts, gr).filter((user) => user.leaf === true)).toEqual([]);
  });
});
