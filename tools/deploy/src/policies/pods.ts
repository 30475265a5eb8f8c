import { bytesOf, ofKind, type Fields, type KubeObject } from '../objects.ts';
import { forPods, literalEnv, type Policy } from './policy.ts';

const some = (containers: readonly Fields[], isFault: (container: Fields) => boolean): boolean =>
  containers.some(isFault);

const restricted: Policy = forPods(
  'restricted',
  'Pods run as a user without rights, on a file system that they cannot write, and without any capability.',
  ({ pod, containers }) => {
    const context = pod['securityContext'] ?? {};
    return {
      'may run as root': context.runAsNonRoot !== true,
      'does not name its user by a number above zero': !(context.runAsUser > 0),
      'runs without the default seccomp profile': context.seccompProfile?.type !== 'RuntimeDefault',
      'uses a namespace of its host': Boolean(pod['hostNetwork'] || pod['hostPID'] || pod['hostIPC']),
      'mounts a folder of its host': (pod['volumes'] ?? []).some((volume: Fields) => volume['hostPath']),
      'may gain rights': some(
        containers,
        ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false,
      ),
      'can write to its own program': some(
        containers,
        ({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true,
      ),
      'keeps capabilities': some(
        containers,
        ({ securityContext: own }) =>
          own?.capabilities?.drop?.includes('ALL') !== true || own.capabilities.add !== undefined,
      ),
    };
  },
);

const NOT_A_RELEASE = ['latest', 'unreleased'];
const tagOf = (image: string): string => /:([^:/@]+)(?:@|$)/.exec(image)?.[1] ?? '';

const pinned: Policy = forPods(
  'pinned',
  'Images are named by a release, never by a tag that moves.',
  ({ containers }) => ({
    'has an image without a release': some(
      containers,
      ({ image = '' }) =>
        !image.includes('@sha256:') && (tagOf(image) === '' || NOT_A_RELEASE.includes(tagOf(image))),
    ),
  }),
);

/** A release as it stands in the name of a job, whose pods must have names that hosts may have: without points. */
export const releaseInName = (version: string): string => version.replaceAll('.', '-');

const OWN_IMAGE = /(?:^|\/)innovatienetwerk\//;

const oneRelease: Policy = forPods(
  'one-release',
  'All processes are of the release that the map `platform` names, and so is the job that makes the streams.',
  ({ object, containers }, objects) => {
    const [platform] = ofKind(objects, 'ConfigMap').filter(({ metadata }) =>
      metadata.name.startsWith('platform'),
    );
    const version = platform?.data?.['SERVICE_VERSION'] ?? '';
    const own = containers.filter(({ image }) => OWN_IMAGE.test(image));
    return {
      'is of another release than the rest': some(own, ({ image }) => tagOf(image) !== version),
      'does not bear the name of its release':
        object.kind === 'Job' && !object.metadata.name.endsWith(`-${releaseInName(version)}`),
    };
  },
);

const AMOUNTS = ['cpu', 'memory'];

const bounded: Policy = forPods(
  'bounded',
  'Each container says what processor and memory it asks for and what it may take at most.',
  ({ containers }) => {
    const lacks = (kind: 'requests' | 'limits'): boolean =>
      some(containers, ({ resources }) => AMOUNTS.some((amount) => !resources?.[kind]?.[amount]));
    const amount = (container: Fields, kind: 'requests' | 'limits'): number =>
      bytesOf(container['resources']?.[kind]?.memory ?? '0');
    return {
      'asks for no processor or memory': lacks('requests'),
      'may take processor or memory without limit': lacks('limits'),
      'asks for more memory than it may take': some(
        containers,
        (container) => amount(container, 'requests') > amount(container, 'limits'),
      ),
    };
  },
);

/** What a program needs besides the memory that it manages itself. */
const MANAGED_SHARE = 0.85;
const MB = 1024 ** 2;

/** The memory that the program is told it has, in bytes. */
function managedBytes(container: Fields): number | undefined {
  const { NODE_OPTIONS: node = '', GOMEMLIMIT: go } = literalEnv(container);
  const heap = /--max-old-space-size=(\d+)/.exec(node)?.[1];
  if (heap !== undefined) return Number(heap) * MB;
  return go === undefined ? undefined : bytesOf(go);
}

const fits: Policy = forPods(
  'fits',
  'Programs that must last are told how much memory they have, and it leaves room under the limit: they collect garbage before they are killed.',
  ({ object, containers }) => {
    const limit = (container: Fields): number => bytesOf(container['resources']?.limits?.memory ?? '0');
    return {
      'does not tell its program how much memory it has':
        object.kind !== 'Job' && some(containers, (container) => managedBytes(container) === undefined),
      'tells its program that it has more memory than its limit leaves': some(
        containers,
        (container) => (managedBytes(container) ?? 0) > limit(container) * MANAGED_SHARE,
      ),
    };
  },
);

const hasAccount = (objects: readonly KubeObject[], name: unknown): boolean =>
  ofKind(objects, 'ServiceAccount').some(({ metadata }) => metadata.name === name);

const noToken: Policy = forPods(
  'no-token',
  'Each process has a service account of its own, and no token of it: nothing here speaks with the cluster.',
  ({ pod }, objects) => ({
    'gets a token for the cluster': pod['automountServiceAccountToken'] !== false,
    'has no service account of its own': !hasAccount(objects, pod['serviceAccountName']),
  }),
);

export const podPolicies: readonly Policy[] = [restricted, pinned, oneRelease, bounded, fits, noToken];
