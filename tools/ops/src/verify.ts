import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations } from '@innovatienetwerk/contract';
import { isFine, type Api, type Reply } from './ask.ts';

/** What came of recomputing one hash chain. */
export interface Chain {
  readonly service: string;
  readonly path: string;
  /** Entries that were looked at. */
  readonly verified: number;
  /** Absent when the service did not answer. */
  readonly intact?: boolean;
  readonly brokenAt?: number;
}

interface Page {
  readonly verified: number;
  readonly intact: boolean;
  readonly brokenAt?: number;
  readonly next?: number;
}

/** Thousands of hashes for each answer. */
const LIMIT_MS = 30_000;

/** Every chain that the API can recompute: the log of each service, the audit trail and the processing log. */
const chains = contracts.flatMap((contract) =>
  allOperations(contract)
    .filter(({ method, path }) => method === 'GET' && path.endsWith('/_verification'))
    .map(({ path }) => ({ service: contract.name, path })),
);

async function verifyChain(api: Api, { service, path }: (typeof chains)[number]): Promise<Chain> {
  let verified = 0;
  for (let after: number | undefined = 0; after !== undefined;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const reply: Reply<Page> = await api.get<Page>(after === 0 ? path : `${path}?after=${after}`, LIMIT_MS);
    if (!isFine(reply) || reply.body === undefined) return { service, path, verified };
    const { intact, brokenAt, next, verified: more } = reply.body;
    verified += more;
    if (!intact) return { service, path, verified, intact, ...(brokenAt === undefined ? {} : { brokenAt }) };
    after = next;
  }
  return { service, path, verified, intact: true };
}

/** Recomputes every chain to its end. */
export const verifyChains = (api: Api): Promise<readonly Chain[]> =>
  Promise.all(chains.map((chain) => verifyChain(api, chain)));
