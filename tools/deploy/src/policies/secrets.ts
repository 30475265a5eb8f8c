import { nameOf, ofKind, podOwners, type Fields, type KubeObject } from '../objects.ts';
import { forPods, literalEnv, type Policy } from './policy.ts';

/** Names of variables that hold what nobody may read. `NODE_OPTIONS` and the like do not match. */
const SECRET_NAME = /(?:PASSWORD|SECRET|TOKEN|PRIVATE|CREDENTIAL|_KEYS?$|MONGODB_URL|SMTP_URL|HUB_URL)/;
/** An address with a password in it, and a password in a configuration file that is no reference. */
const PASSWORD_IN_ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/@:"]*:[^\s/@"]+@/i;
const PASSWORD_IN_FILE = /\bpass(?:word)?"?\s*[:=]\s*(?!\s*\$)["']?[^\s"',}]/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

const isTelling = (text: string): boolean =>
  PASSWORD_IN_ADDRESS.test(text) || PASSWORD_IN_FILE.test(text) || PRIVATE_KEY.test(text);

const byReference: Policy = {
  name: 'secrets-by-reference',
  rule: 'No secret stands in a manifest, in clear or encoded: processes get them by the name of a secret that the operator makes.',
  check: (objects) => [
    ...ofKind(objects, 'Secret').map((object) => `${nameOf(object)} is a secret in the manifests`),
    ...ofKind(objects, 'ConfigMap').flatMap((object) =>
      Object.entries(object.data ?? {})
        .filter(([key, text]) => SECRET_NAME.test(key) || isTelling(text))
        .map(([key]) => `${nameOf(object)} holds a secret in ${key}`),
    ),
    ...podOwners(objects).flatMap(({ object, containers }) =>
      containers.flatMap((container) =>
        Object.entries(literalEnv(container))
          .filter(([name, value]) => SECRET_NAME.test(name) || isTelling(value))
          .map(([name]) => `${nameOf(object)} holds a secret in ${name}`),
      ),
    ),
  ],
};

/** Every secret that the pods of an overlay read, with its keys. */
export function secretsOf(objects: readonly KubeObject[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, keys: readonly string[]): void => {
    const known = found.get(name) ?? new Set();
    for (const key of keys) known.add(key);
    found.set(name, known);
  };
  for (const { pod, containers } of podOwners(objects)) {
    for (const { env = [] } of containers) {
      for (const { valueFrom } of env as readonly Fields[]) {
        const reference = valueFrom?.secretKeyRef;
        if (reference !== undefined) add(reference.name, [reference.key]);
      }
    }
    for (const { secret } of (pod['volumes'] ?? []) as readonly Fields[]) {
      if (secret !== undefined)
        add(
          secret.secretName,
          (secret.items ?? []).map(({ key }: Fields) => key),
        );
    }
  }
  return found;
}

/** Only the server of the bus, which checks passwords, reads those of others. */
const READS_ALL = 'nats';

const own: Policy = forPods(
  'own-secrets',
  'A process reads the secrets that bear its own name, and the bus the passwords of its users.',
  ({ object, containers }) => {
    const { kind, metadata } = object;
    const name = kind === 'Job' ? 'operator' : metadata.name;
    const read = containers.flatMap(({ env = [] }) =>
      (env as readonly Fields[]).flatMap(({ valueFrom }) => valueFrom?.secretKeyRef?.name ?? []),
    );
    return {
      'reads a secret of another process':
        name !== READS_ALL && read.some((secret: string) => secret !== name && !secret.endsWith(`-${name}`)),
    };
  },
);

const mapsThere: Policy = forPods(
  'maps-there',
  'Each map that a pod reads is part of the overlay.',
  ({ pod, containers }, objects) => {
    const maps = new Set(ofKind(objects, 'ConfigMap').map(({ metadata }) => metadata.name));
    const read = [
      ...containers.flatMap(({ envFrom = [], env = [] }) => [
        ...(envFrom as readonly Fields[]).flatMap(({ configMapRef }) => configMapRef?.name ?? []),
        ...(env as readonly Fields[]).flatMap(({ valueFrom }) => valueFrom?.configMapKeyRef?.name ?? []),
      ]),
      ...((pod['volumes'] ?? []) as readonly Fields[]).flatMap(({ configMap }) => configMap?.name ?? []),
    ];
    return { 'reads a map that is not there': read.some((name) => !maps.has(name)) };
  },
);

export const secretPolicies: readonly Policy[] = [byReference, own, mapsThere];
