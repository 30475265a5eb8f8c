/** The cluster against which manifests are judged: its parts in the versions that were tried together. */
export const KUBERNETES = '1.37.2';
const STAGING = `v0.${KUBERNETES.split('.').slice(1).join('.')}`;
const MINOR = KUBERNETES.split('.')[1] ?? '';

/** A Go module that builds programs of others: nothing of them is in this repository. */
export interface BuildModule {
  readonly name: string;
  readonly requires: readonly string[];
  /** Whether parts of it that lie in the same repository must be taken from their own modules, at `STAGING`. */
  readonly staged?: boolean;
  readonly flags: string;
  readonly programs: Readonly<Record<string, string>>;
}

const versionFlag = (field: string, value: string): string =>
  `-X k8s.io/component-base/version.${field}=${value}`;

export const buildModules: readonly BuildModule[] = [
  {
    name: 'kubernetes',
    requires: [`k8s.io/kubernetes v${KUBERNETES}`],
    staged: true,
    // Without these the server says that it is of version 0.0.0.
    flags: [
      versionFlag('gitVersion', `v${KUBERNETES}`),
      versionFlag('gitMajor', '1'),
      versionFlag('gitMinor', MINOR),
    ].join(' '),
    programs: Object.fromEntries(
      ['kubectl', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((program) => [
        program,
        `k8s.io/kubernetes/cmd/${program}`,
      ]),
    ),
  },
  {
    name: 'etcd',
    requires: ['go.etcd.io/etcd/server/v3 v3.6.5'],
    flags: '',
    programs: { etcd: 'go.etcd.io/etcd/server/v3' },
  },
  {
    name: 'kwok',
    requires: ['sigs.k8s.io/kwok v0.8.0'],
    flags: '',
    programs: { kwok: 'sigs.k8s.io/kwok/cmd/kwok' },
  },
  {
    name: 'helm',
    requires: ['helm.sh/helm/v4 v4.3.1'],
    flags: '',
    programs: { helm: 'helm.sh/helm/v4/cmd/helm' },
  },
];

export const STAGING_VERSION = STAGING;

/** Where the definitions lie of the kinds that the manifests and examples use and Kubernetes does not have by itself. */
export const definitions: readonly { readonly module: string; readonly folder: string }[] = [
  { module: 'github.com/kedacore/keda/v2@v2.21.0', folder: 'config/crd/bases' },
  { module: 'sigs.k8s.io/gateway-api@v1.6.1', folder: 'config/crd/standard' },
  { module: 'github.com/cert-manager/cert-manager@v1.21.2', folder: 'deploy/crds' },
  { module: 'github.com/mongodb/mongodb-kubernetes-operator@v0.9.0', folder: 'config/crd/bases' },
];
