import { contracts } from '@innovatienetwerk/catalogue';
import { regionCodes, regionToken, seatFrom } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { busUsers, regionUser } from './permissions.ts';
import { consumerPlan, crossingPlan, streamPlan } from './plan.ts';
import { crossingsInto } from './seats.ts';

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
      const taken = new Set(streamPlan(contracts, { seat }).flatMap(({ subjects }) => subjects));
      const copied = crossingsInto(contracts, seat).flatMap(({ subjects }) => subjects);
      const both = copied.filter((subject) =>
        [...taken].some((one) => subject === one || subject.startsWith(one.replace(/>$/, ''))),
      );
      expect(both).toEqual([]);
    }
  });

  it('copy at the hub all that happens in a region, from the domain of that region', () => {
    const sources = streamAt(hub, 'EVT_IDEAS')?.sources ?? [];
    expect(sources.map(({ external, consumer }) => [external?.api, consumer?.deliver_subject])).toEqual([
      ['$JS.gr.API', 'sync.gr.gr.EVT_IDEAS'],
      ['$JS.fr.API', 'sync.fr.fr.EVT_IDEAS'],
    ]);
    const given = crossingPlan(contracts, { seat: gr });
    expect(given.map(({ config }) => config.filter_subjects)).toEqual([['evt.ideas.gr.>', 'evt.ideas.dr.>']]);
  });

  it('are copied by consumers that stand ready at the other side, under the same name and subject', () => {
    for (const seat of seats) {
      for (const { name, sources = [] } of streamPlan(contracts, { seat })) {
        for (const { external, consumer } of sources) {
          const other = seats.find((each) => external?.api === `$JS.${each.name}.API`);
          const ready = crossingPlan(contracts, { seat: other ?? seat }).filter(
            ({ stream, config }) =>
              stream === name &&
              config.durable_name === consumer?.name &&
              config.deliver_subject === consumer?.deliver_subject,
          );
          expect(ready).toHaveLength(1);
        }
      }
    }
  });

  it('copy in a region what its services consume, of the country and of its own provinces only', () => {
    const subjects = crossingsInto(contracts, fr).flatMap((crossing) => crossing.subjects);
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

  it('lets a region copy by the consumers that were made for it, and make or read none', () => {
    const asked = permissions.publish.filter((subject) => subject.includes('.API.'));
    expect(asked).toEqual([
      '$JS.hub.API.CONSUMER.RESET.EVT_TRIAGE.to-gr',
      '$JS.hub.API.CONSUMER.RESET.EVT_NETWORK.to-gr',
    ]);
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
