import { contracts } from '@innovatienetwerk/catalogue';
import { findEvent } from '@innovatienetwerk/contract';
import { people } from '@innovatienetwerk/runtime';
import { describe, expect, test } from 'vitest';
import { evidence } from './evidence.ts';
import { PRIVATE_MARK, PUBLIC_MARK, withoutPublic, type Node } from './marks.ts';
import { textOperations } from './remaining.ts';

/** What is left of an event when the texts are taken out that its contract publishes. */
const strippedEvents = evidence.events.map((event) => ({
  ...event,
  data: withoutPublic(findEvent(contracts, event.type).event.data as Node, event.data),
}));

const lines = (text: string): readonly string[] => text.split('\n');
const told: Readonly<Record<string, readonly string[]>> = {
  logs: Object.values(evidence.logs).flatMap(lines),
  spans: evidence.spans.map((span) => JSON.stringify(span)),
  metrics: Object.values(evidence.metrics).flatMap(lines),
  events: strippedEvents.map((event) => JSON.stringify(event)),
};
const places = Object.keys(told);

/** Every text that must stay in the document of its service. */
const secrets: readonly (readonly [what: string, text: string])[] = [
  ['what somebody wrote', PRIVATE_MARK],
  ['what somebody wrote to be published, outside the fields for it', PUBLIC_MARK],
  ...people.flatMap(({ handle, name, email }) => [
    [`the name of ${handle}`, name] as const,
    [`the e-mail address of ${handle}`, email] as const,
  ]),
];

describe('what people wrote', () => {
  test('was sent with every operation in whose body somebody can write', () => {
    const sent = new Set(evidence.exchanges.map(({ operation }) => operation));
    expect(textOperations.map(({ id }) => id).filter((id) => !sent.has(id))).toEqual([]);
    expect(textOperations.length).toBeGreaterThan(50);
  });

  test('did arrive: the API shows it to who may read it', () => {
    const showing = new Set(
      evidence.exchanges.flatMap(({ operation, status, showsMark }) =>
        showsMark && status < 300 ? [operation] : [],
      ),
    );
    expect(showing.size).toBeGreaterThan(25);
  });

  test.each(places)('%s are there to look through', (place) => {
    expect(told[place]?.length).toBeGreaterThan(100);
  });

  test.each(places.flatMap((place) => secrets.map(([what, secret]) => [place, what, secret] as const)))(
    'the %s do not hold %s',
    (place, _, secret) => {
      const found = told[place]?.filter((line) => line.includes(secret)) ?? [];
      expect(found.slice(0, 3).map((line) => line.slice(0, 2_000))).toEqual([]);
    },
  );

  test('is published where the contract says so, and only there', () => {
    expect(evidence.events.some(({ data }) => JSON.stringify(data).includes(PUBLIC_MARK))).toBe(true);
  });
});

describe('who somebody is', () => {
  test.each(['spans', 'metrics'])('stands in no %s, not even as an id', (place) => {
    for (const { id, handle } of people) {
      const found = told[place]?.filter((line) => line.includes(id)) ?? [];
      expect(found.slice(0, 3), handle).toEqual([]);
    }
  });
});
