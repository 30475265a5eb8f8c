import type { Json } from './openapi-components.ts';

type Responses = Readonly<Record<string, Json>>;

const isProblem = (status: string): boolean => Number(status) >= 400;

/**
 * Moves answers that several operations give in the same words to the components, and refers to them: otherwise the
 * document says the same refusal for every operation again.
 * @returns the components; the operations are changed in place
 */
export function shareResponses(operations: readonly { responses?: Responses }[]): Json {
  const uses = new Map<string, number>();
  const problemsOf = ({ responses = {} }: { responses?: Responses }) =>
    Object.entries(responses)
      .filter(([status]) => isProblem(status))
      .map(([status, response]) => ({ status, response, key: `${status} ${JSON.stringify(response)}` }));
  for (const operation of operations) {
    for (const { key } of problemsOf(operation)) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const shared: Record<string, Json> = {};
  const names = new Map<string, string>();
  const nameFor = (status: string, key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const first = `Problem${status}`;
    let name = first;
    for (let number = 2; name in shared; number += 1) name = `${first}No${number}`;
    names.set(key, name);
    return name;
  };
  for (const operation of operations) {
    const own = { ...operation.responses };
    for (const { status, response, key } of problemsOf(operation)) {
      if ((uses.get(key) ?? 0) < 2) continue;
      const name = nameFor(status, key);
      shared[name] = response;
      own[status] = { $ref: `#/components/responses/${name}` };
    }
    operation.responses = own;
  }
  return shared;
}
