import { contracts } from '@innovatienetwerk/catalogue';
import {
  allOperations,
  exampleOf,
  isIdempotent,
  roleNames,
  takesKey,
  type Operation,
} from '@innovatienetwerk/contract';
import { organisations, type RunFile } from '@innovatienetwerk/runtime';
import { tokenFor } from '@innovatienetwerk/testkit';
import { PRIVATE_MARK, marked } from './marks.ts';
import type { MarkingProxy } from './marking-proxy.ts';

const REGIONS = ['NL-UT', 'NL-GE', 'NL-LI', 'NL'] as const;

/** Whether a person can write something in the body of an operation. */
export const takesText = ({ body }: Operation): boolean => {
  if (body === undefined) return false;
  const example = exampleOf(body);
  return JSON.stringify(marked(body, example)) !== JSON.stringify(example);
};

/** All operations of the platform in whose body a person can write something. */
export const textOperations: readonly Operation[] = contracts.flatMap((contract) =>
  allOperations(contract).filter(takesText),
);

/** The path to an object that is there, as far as the story has left one of its kind. */
const pathOf = ({ path, params }: Operation, known: ReadonlyMap<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = params?.properties[name];
    return known.get(name) ?? encodeURIComponent(String(schema === undefined ? name : exampleOf(schema)));
  });

/** The version of the object that a path is about: of the path itself, or of the object before its last part. */
async function etagOf(url: string, path: string, authorization: string): Promise<string> {
  for (let at = path; at.split('/').length > 2; at = at.slice(0, at.lastIndexOf('/'))) {
    // oxlint-disable-next-line no-await-in-loop -- up from the end until there is an object
    const answer = await fetch(`${url}/v1${at}`, { headers: { authorization } });
    const etag = answer.headers.get('etag');
    if (etag !== null) return etag;
  }
  return '"1"';
}

/**
 * Sends every operation that the story did not carry out and that takes text, with its example, by somebody who may do everything. Many are
 * refused by a rule of the domain; what a refusal leaves behind counts as much as what a success does.
 */
export async function sendRemaining(run: RunFile, proxy: MarkingProxy): Promise<void> {
  const token = await tokenFor(run, {
    grants: roleNames.map((role) => ({
      role,
      organisationId: organisations.utrecht.id,
      regions: [...REGIONS],
    })),
  });
  const authorization = `Bearer ${token}`;
  const done = new Set(proxy.exchanges.flatMap(({ operation, status }) => (status < 300 ? [operation] : [])));
  for (const operation of textOperations) {
    if (done.has(operation.id)) continue;
    const path = pathOf(operation, proxy.params);
    const { method, body, ifMatch } = operation;
    // oxlint-disable-next-line no-await-in-loop -- one after another: what one makes may be what another is about
    await fetch(`${proxy.url}/v1${path}`, {
      method,
      headers: {
        authorization,
        'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        ...(isIdempotent(operation) || takesKey(operation)
          ? { 'idempotency-key': `${PRIVATE_MARK}-${crypto.randomUUID()}` }
          : {}),
        // oxlint-disable-next-line no-await-in-loop
        ...(ifMatch === true ? { 'if-match': await etagOf(proxy.url, path, authorization) } : {}),
      },
      body: JSON.stringify(exampleOf(body as never)),
    });
  }
}
