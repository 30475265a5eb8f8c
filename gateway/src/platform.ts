import type { InputOf, ServiceContract } from '@innovatienetwerk/contract';
import type { getGlossary, Glossary } from '../contract/index.ts';

/** Answers an operation inside the gateway: gives the body of a success. */
export type LocalHandler = (input: InputOf<typeof getGlossary>) => unknown;

function glossaryOf(contracts: readonly ServiceContract[]): Glossary {
  const items = contracts.flatMap((contract) =>
    contract.terms.map((term) => ({
      nl: term.nl,
      en: term.en,
      meaning: { nl: term.meaning.nl, en: term.meaning.en },
      service: contract.name,
    })),
  );
  return { items: items.toSorted((one, other) => one.en.localeCompare(other.en, 'en')) };
}

/** The handlers of the platform's own contract, by operation id. */
export function platformHandlers(contracts: readonly ServiceContract[]): ReadonlyMap<string, LocalHandler> {
  const glossary = glossaryOf(contracts);
  return new Map<string, LocalHandler>([['getGlossary', () => glossary]]);
}
