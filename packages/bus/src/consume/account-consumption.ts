import { ACCOUNT_STREAM, type AccountBundle } from '@innovatienetwerk/contract';
import type { Settlement } from '../types.ts';
import { startConsumption, type Consumption, type ConsumptionParts } from './consumption.ts';

export interface ConsumeAccountsOptions {
  /** The service that keeps accounts. */
  readonly service: string;
  /** Bundles that are handled at the same time in this process. */
  readonly concurrency: number;
  /** @param service who handed the bundle over, by the subject that only it may use */
  readonly handler: (bundle: AccountBundle, service: string) => Promise<Settlement>;
}

/** The accounts of all services, in no order: each stands by itself. */
export const consumeAccounts = (
  parts: ConsumptionParts,
  { service, concurrency, handler }: ConsumeAccountsOptions,
): Promise<Consumption> =>
  startConsumption(parts, {
    stream: ACCOUNT_STREAM,
    durable: service,
    concurrency,
    decode: (message, info) => ({
      lane: String(info.streamSequence),
      order: info.streamSequence,
      handle: () => handler(message.json<AccountBundle>(), message.subject.split('.')[1] ?? ''),
    }),
  });
