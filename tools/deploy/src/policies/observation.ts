import { isDevelopment, ofKind, podOwners, type KubeObject, type PodOwner } from '../objects.ts';
import { forPods, type Policy } from './policy.ts';

/** By what the Prometheus of a cluster finds the processes (deploy/observability/prometheus/kubernetes.yml). */
const PART_OF = 'app.kubernetes.io/part-of';
const SCRAPE = 'prometheus.io/scrape';
const PORT = 'prometheus.io/port';

/** Those that count and tell of it themselves; the bus does so only to who asks its monitor, and a job is over too soon. */
const ofProcesses = (objects: readonly KubeObject[]): readonly PodOwner[] =>
  podOwners(objects).filter(({ object }) => object.kind === 'Deployment');

const observed: Policy = forPods(
  'observed',
  'Prometheus finds each process by its labels and annotations, and asks it on its ops port.',
  ({ labels, annotations, containers }) => {
    const opsPorts = containers.flatMap(({ ports = [] }) =>
      (ports as readonly { readonly name: string; readonly containerPort: number }[]).filter(
        ({ name }) => name === 'ops',
      ),
    );
    return {
      'is not found by Prometheus': labels[PART_OF] !== 'innovatienetwerk' || annotations[SCRAPE] !== 'true',
      'is asked for its measures where it has none': opsPorts.every(
        ({ containerPort }) => String(containerPort) !== annotations[PORT],
      ),
    };
  },
  ofProcesses,
);

/** The label by which the sidecar of Grafana finds dashboards. */
const DASHBOARD = 'grafana_dashboard';
const NEEDED_FILES = ['prometheus.yml', 'alerts.yaml', 'objectives.yaml'];

const watched: Policy = {
  name: 'watched',
  rule: 'With the platform come the rules that wake people, and the dashboards that show what is the matter; but for a cluster of one’s own.',
  check(objects) {
    if (isDevelopment(objects)) return [];
    const maps = ofKind(objects, 'ConfigMap');
    const hasRules = maps.some(({ data = {} }) => NEEDED_FILES.every((file) => file in data));
    const hasDashboards = maps.some(
      ({ metadata, data = {} }) => metadata.labels?.[DASHBOARD] === '1' && Object.keys(data).length > 0,
    );
    return [
      ...(hasRules ? [] : ['The overlay has no rules for alerts']),
      ...(hasDashboards ? [] : ['The overlay has no dashboards']),
    ];
  },
};

export const observationPolicies: readonly Policy[] = [observed, watched];
