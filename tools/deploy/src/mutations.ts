import { podMutations } from './mutations/pods.ts';
import { platformMutations } from './mutations/platform.ts';
import { shapeMutations } from './mutations/shape.ts';
import type { Mutation } from './mutations/mutation.ts';

export type { Judge, Mutation } from './mutations/mutation.ts';

/** Mistakes that people make in manifests, each of which must be refused. */
export const mutations: readonly Mutation[] = [...shapeMutations, ...podMutations, ...platformMutations];
