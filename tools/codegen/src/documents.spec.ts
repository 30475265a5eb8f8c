import { Parser } from '@asyncapi/parser';
import { contracts } from '@innovatienetwerk/catalogue';
import { asyncApiDocument, cloudEventType } from '@innovatienetwerk/contract';
import type { TSchema } from 'typebox';
import { told } from '@innovatienetwerk/connect/contract';
import { Compile } from 'typebox/compile';
import { expect, test } from 'vitest';
import { generatedFiles } from './files.ts';
import { json } from './generated-file.ts';

interface EventsDocument {
  readonly channels: object;
  readonly operations: object;
  readonly components: {
    readonly messages: Record<
      string,
      {
        readonly payload: TSchema;
        readonly examples: { readonly headers: object; readonly payload: object }[];
      }
    >;
    readonly schemas: {
      readonly CloudEventHeaders: TSchema;
      readonly WebhookHeaders: TSchema;
      readonly PublicCloudEvent: {
        readonly properties: { readonly type: { readonly enum: readonly string[] } };
      };
    };
  };
}
const document = asyncApiDocument(contracts, '0.1.0') as unknown as EventsDocument;

/** 0 is an error and 1 a warning; what is less is advice. */
const WARNING = 1;
const faultsOf = async (document: unknown): Promise<readonly string[]> =>
  (await new Parser().validate(json(document)))
    .filter(({ severity }) => severity <= WARNING)
    .map(({ path, message }) => `${path.join('/')}: ${message}`);

/** Generating everything and parsing it takes seconds on a machine that is busy. */
const SLOW_MS = 60_000;

test(
  'the AsyncAPI document passes the official parser without an error or a warning',
  { timeout: SLOW_MS },
  async () => {
    expect(await faultsOf(document)).toEqual([]);
  },
);

test('a channel without its message would not pass', async () => {
  const broken = structuredClone(document);
  delete broken.components.messages['idea.submitted.v1'];
  expect(await faultsOf(broken)).not.toEqual([]);
});

const types = contracts.flatMap(({ events }) => Object.values(events).map(({ type }) => type)).toSorted();
const { channels, operations, components } = document;

test('every event has a channel, an operation and a message', () => {
  expect(Object.keys(channels).toSorted()).toEqual([...types, 'webhooks'].toSorted());
  expect(Object.keys(components.messages).toSorted()).toEqual([...types, 'webhook'].toSorted());
  expect(Object.keys(operations).toSorted()).toEqual(
    [...types.map((type) => `publish.${type}`), 'deliver'].toSorted(),
  );
});

test('what subscribers get is described: each type that others may hear of, and no other', () => {
  const { PublicCloudEvent, WebhookHeaders } = components.schemas;
  const heard = PublicCloudEvent.properties.type.enum;
  expect(heard).toEqual(told.map(({ event }) => cloudEventType(event.type)));
  expect(heard).toContain(cloudEventType('idea.submitted.v1'));
  expect(heard).not.toContain(cloudEventType('mail.sent.v1'));
  for (const { headers, payload } of components.messages['webhook']?.examples ?? []) {
    expect(Compile(WebhookHeaders).Check(headers)).toBe(true);
    expect(Compile(PublicCloudEvent as TSchema).Check(payload)).toBe(true);
  }
  expect(components.messages['webhook']?.examples).toHaveLength(1);
});

const ownEvents = Object.entries(components.messages).filter(([name]) => name !== 'webhook');
test.each(ownEvents)('the example of %s fits its schema', (_, message) => {
  for (const { headers, payload } of message.examples) {
    expect(Compile(document.components.schemas.CloudEventHeaders).Check(headers)).toBe(true);
    expect(Compile(message.payload).Check(payload)).toBe(true);
  }
});

test('what is generated is the same every time', { timeout: SLOW_MS }, async () => {
  const [first, second] = await Promise.all([generatedFiles([]), generatedFiles([])]);
  expect(first).toEqual(second);
});
