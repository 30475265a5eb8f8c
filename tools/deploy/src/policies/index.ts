import type { KubeObject } from '../objects.ts';
import { availabilityPolicies } from './availability.ts';
import { busPolicies } from './bus.ts';
import { networkPolicies } from './network.ts';
import { observationPolicies } from './observation.ts';
import { podPolicies } from './pods.ts';
import type { Finding, Policy } from './policy.ts';
import { secretPolicies } from './secrets.ts';

export type { Finding, Policy } from './policy.ts';
export { secretsOf } from './secrets.ts';

export const policies: readonly Policy[] = [
  ...podPolicies,
  ...availabilityPolicies,
  ...networkPolicies,
  ...secretPolicies,
  ...busPolicies,
  ...observationPolicies,
];

/** All that the objects of an overlay do not keep of the rules. */
export const findingsOf = (objects: readonly KubeObject[]): readonly Finding[] =>
  policies.flatMap(({ name, check }) => check(objects).map((complaint) => ({ policy: name, complaint })));
