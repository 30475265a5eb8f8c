import { contract as accountability } from '@innovatienetwerk/accountability/contract';
import { contract as connect } from '@innovatienetwerk/connect/contract';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { contract as experts } from '@innovatienetwerk/experts/contract';
import { contract as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { contract as funding } from '@innovatienetwerk/funding/contract';
import { contract as ideas } from '@innovatienetwerk/ideas/contract';
import { contract as network } from '@innovatienetwerk/network/contract';
import { contract as notify } from '@innovatienetwerk/notify/contract';
import { contract as triage } from '@innovatienetwerk/triage/contract';

/** Every service of the platform. A new service is added here, and nowhere else, to be routed, provisioned and documented. */
export const contracts: readonly ServiceContract[] = [
  network,
  ideas,
  triage,
  fieldlabs,
  experts,
  funding,
  notify,
  connect,
  accountability,
];
