import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations, problemCatalogue, problems } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './problem-reply.ts';

const catalogue = problemCatalogue(contracts);
const codes = new Set(
  contracts.flatMap(allOperations).flatMap((operation) => (operation.problems ?? []).map(({ code }) => code)),
);

describe('a refusal', () => {
  it.each([...codes])('with the code %s is told as what it is, and not as a fault of ours', (code) => {
    for (const language of ['nl', 'en'] as const)
      expect(wordsOf(catalogue, { code }, language)).toMatchObject({
        code,
        status: expect.toSatisfy((status: number) => status !== 500),
      });
  });

  it('with a code that no contract has is a fault of ours, and shows nothing of it', () => {
    const refusal = { code: 'nobody.knows', parameters: { error: 'inside' } };
    expect(wordsOf(catalogue, refusal, 'en')).toMatchObject({ code: problems.internal.code, status: 500 });
    expect(JSON.stringify(wordsOf(catalogue, refusal, 'en'))).not.toContain('inside');
  });
});
