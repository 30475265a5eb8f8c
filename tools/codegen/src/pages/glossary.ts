import type { ServiceContract } from '@innovatienetwerk/contract';
import { code, inBoth, page, table } from '../markdown.ts';

/** The words of the domain, in alphabetical order of the English. */
export const glossaryPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Glossary',
    `The words of the domain. Code, API and events are in English; people in the sector speak Dutch. Also served as ${code('GET /v1/glossary')}.`,
    table(
      ['English', 'Nederlands', 'betekenis · *meaning*'],
      contracts
        .flatMap(({ terms }) => terms)
        .toSorted((one, other) => one.en.localeCompare(other.en, 'en'))
        .map(({ en, nl, meaning }) => [en, nl, inBoth(meaning)]),
    ),
  );
