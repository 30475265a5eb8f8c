import { Parser } from '@asyncapi/parser';
import { contracts } from '@innovatienetwerk/catalogue';
import { asyncApiDocument } from '@innovatienetwerk/contract';
import type { TSchema } from 'typebox';
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
    readonly schemas: { readonly CloudEventHeaders: TSchema };
  };
}
const document = asyncApiDocument(contracts, '0.1.0') as unknown as EventsDocument;

/** 0 is an error and 1 a warning; what is less is advice. */
const WARNING = 1;
const faultsOf = async (document: unknown): Promise<readonly string[]> =>
  (await new Parser().validate(json(document)))
    .filter(({ severity }) => severity <= WARNING)
    .map(({ path, message }) => `${path.join('/')}: ${message}`);

test('the AsyncAPI document passes the official parser without an error or a warning', async () => {
  expect(await faultsOf(document)).toEqual([]);
});

test('a channel without its message would not pass', async () => {
  const broken = structuredClone(document);
  delete broken.components.messages['idea.submitted.v1'];
  expect(await faultsOf(broken)).not.toEqual([]);
});

test('every event has a channel, an operation and a message', () => {
  const types = contracts.flatMap(({ events }) => Object.values(events).map(({ type }) => type)).toSorted();
  const { channels, operations, components } = document;
  expect(Object.keys(channels).toSorted()).toEqual(types);
  expect(Object.keys(components.messages).toSorted()).toEqual(types);
  expect(Object.keys(operations).toSorted()).toEqual(types.map((type) => `publish.${type}`));
});

test.each(Object.entries(document.components.messages))('the example of %s fits its schema', (_, message) => {
  for (const { headers, payload } of message.examples) {
    expect(Compile(document.components.schemas.CloudEventHeaders).Check(headers)).toBe(true);
    expect(Compile(message.payload).Check(payload)).toBe(true);
  }
});

test('what is generated is the same every time', async () => {
  const [first, second] = await Promise.all([generatedFiles([]), generatedFiles([])]);
  expect(first).toEqual(second);
});
