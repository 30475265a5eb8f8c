import { organisations } from '@innovatienetwerk/runtime';

export const IDEA = {
  title: 'Leesleenapp voor het basisonderwijs',
  organisationId: organisations.utrecht.id,
  region: 'NL-UT',
} as const;

/** @returns its id @throws {Error} when it is not made */
export async function makeIdea(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/v1/ideas`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(IDEA),
  });
  if (response.status !== 201)
    throw new Error(`No idea at ${url}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}
