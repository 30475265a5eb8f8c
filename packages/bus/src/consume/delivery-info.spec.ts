import { describe, expect, it } from 'vitest';
import { parseAckSubject } from './delivery-info.ts';

describe('the subject on which a delivery is settled', () => {
  const delivery = {
    stream: 'EVT_IDEAS',
    consumer: 'triage',
    deliveryCount: 3,
    streamSequence: 41,
    pending: 7,
  };

  it('tells the place and the number of the delivery in its short form', () => {
    expect(parseAckSubject('$JS.ACK.EVT_IDEAS.triage.3.41.99.1700000000000000000.7')).toEqual(delivery);
  });

  it('tells the same in its long form, with domain and account before and a token after', () => {
    expect(parseAckSubject('$JS.ACK._.hash.EVT_IDEAS.triage.3.41.99.1700000000000000000.7.random')).toEqual(
      delivery,
    );
    expect(parseAckSubject('$JS.ACK.domain.hash.EVT_IDEAS.triage.3.41.99.1700000000000000000.7')).toEqual(
      delivery,
    );
  });

  it.each([
    '',
    '_INBOX.triage.abc.1',
    '$JS.ACK',
    '$JS.ACK.EVT_IDEAS.triage.3',
    '$JS.API.STREAM.INFO.a.b.c.d.e.f',
  ])('is not taken from %j, which is not of JetStream', (subject) => {
    expect(parseAckSubject(subject)).toBeNull();
  });
});
