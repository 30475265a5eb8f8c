import type { Money } from '@innovatienetwerk/contract';
import { split, sum } from '@innovatienetwerk/values';
import type { Instalment, InstalmentRule } from '../../contract/index.ts';

/** The amount in the shares of the plan; no cent is lost, and what is too little to be split is not an instalment. */
export const planned = (amount: Money, plan: readonly InstalmentRule[]): readonly Instalment[] =>
  split(
    amount,
    plan.map(({ share }) => share),
  ).map((part, index) => ({
    number: index + 1,
    on: plan[index]?.on ?? 'agreement-signed',
    amount: part,
    state: 'due',
  }));

export const totalIn = (
  instalments: readonly Instalment[],
  ...states: readonly Instalment['state'][]
): Money => sum(instalments.filter(({ state }) => states.includes(state)).map(({ amount }) => amount));
