import type { Fields, KubeObject } from '../objects.ts';
import { change, is, without } from './mutation.ts';

/** A mistake that shows only when somebody runs the manifests, each in a process of its own. */
export interface ClusterMistake {
  readonly name: string;
  /** What the simulated cluster must complain of. */
  readonly complaint: RegExp;
  readonly apply: (objects: readonly KubeObject[]) => readonly KubeObject[];
}

/** Nodes of two zones that are liked better, as where images lie already: what a spread must overrule. */
const likesTwoZones = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    {
      weight: 100,
      preference: {
        matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a', 'b'] }],
      },
    },
  ],
};

export const clusterMistakes: readonly ClusterMistake[] = [
  {
    name: 'pods that are not spread over zones',
    complaint: /^experts lies unevenly/,
    apply: change(is('Deployment', 'experts'), ({ spec }) => {
      const pod = spec.template.spec as Record<string, unknown>;
      delete pod['topologySpreadConstraints'];
      pod['affinity'] = { nodeAffinity: likesTwoZones };
    }),
  },
  {
    name: 'no budget, so that a drain takes what it finds',
    complaint: /^funding had \d pods where 2 are needed$/,
    apply: without(is('PodDisruptionBudget', 'funding')),
  },
  {
    name: 'a release that stops before it starts',
    complaint: /^triage had \d pods where 3 are needed$/,
    apply: change(is('Deployment', 'triage'), ({ spec }) => {
      spec.strategy.rollingUpdate = { maxSurge: 0, maxUnavailable: 1 };
    }),
  },
  {
    name: 'no room for what load asks',
    complaint: /^gateway with \d pods does not come about/,
    apply: change(is('HorizontalPodAutoscaler', 'gateway'), ({ spec }: Fields) => {
      spec['maxReplicas'] = 4;
    }),
  },
];

/** The platform with all of these mistakes at once. */
export const withClusterMistakes = (objects: readonly KubeObject[]): readonly KubeObject[] =>
  clusterMistakes.reduce((mistaken, { apply }) => apply(mistaken), objects);
