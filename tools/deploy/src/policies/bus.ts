import { isDevelopment, ofKind, type KubeObject } from '../objects.ts';
import { literalEnv, type Policy } from './policy.ts';

const configOf = (objects: readonly KubeObject[]): Readonly<Record<string, string>> =>
  ofKind(objects, 'ConfigMap').find(({ data }) => data?.['nats.conf'] !== undefined)?.data ?? {};

const MUST_SYNC = /^\s*sync_interval:\s*always\s*$/m;
const LAME_DUCK = /^\s*lame_duck_duration:/m;
const HAS_TLS = /^\s*tls\s*\{/m;
const LISTENS = /^\s*listen:\s*"[^"]+:7422"/m;
const ISOLATED = /^\s*isolate_leafnode_interest:\s*true\s*$/m;
const OPEN_USER = /"(?:allow|subject)":\s*(?:"[>*]"|\[\s*"[>*]")/;

/** Files that are included must be there, or the server does not start. */
const missingFiles = (config: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(config).flatMap((text) =>
    [...text.matchAll(/^\s*include\s+"([^"]+)"/gm)].flatMap(([, file = '']) =>
      config[file] === undefined ? [file] : [],
    ),
  );

const variables = (text: string): readonly string[] =>
  [...text.matchAll(/[\s:]\$([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name);

function unsetVariables(objects: readonly KubeObject[]): readonly string[] {
  const [server] = ofKind(objects, 'StatefulSet').filter(({ metadata }) => metadata.name === 'nats');
  const env = server?.spec?.['template']?.spec?.containers?.[0]?.env ?? [];
  const set = new Set(env.map(({ name }: { readonly name: string }) => name));
  return Object.values(configOf(objects))
    .flatMap(variables)
    .filter((name) => !set.has(name));
}

function copiesFault(objects: readonly KubeObject[]): boolean {
  const servers = Number(
    ofKind(objects, 'StatefulSet').find(({ metadata }) => metadata.name === 'nats')?.spec?.['replicas'] ?? 0,
  );
  const jobs = ofKind(objects, 'Job').map(
    ({ spec }) => literalEnv(spec?.['template']?.spec?.containers?.[0] ?? {})['NATS_REPLICAS'],
  );
  return jobs.length !== 1 || Number(jobs[0]) !== servers;
}

const bus: Policy = {
  name: 'bus',
  rule: 'What the bus confirms is on disk, as often as there are servers; it is reached with TLS and by users who may do what they need.',
  check(objects) {
    const config = configOf(objects);
    const whole = Object.values(config).join('\n');
    const faults: Readonly<Record<string, boolean>> = {
      'has no configuration': whole === '',
      'confirms before it is on disk': !MUST_SYNC.test(whole),
      'throws its clients out when it stops': !LAME_DUCK.test(whole),
      'is reached without TLS': !isDevelopment(objects) && !HAS_TLS.test(config['tls.conf'] ?? ''),
      'talks with its peers without TLS':
        !isDevelopment(objects) && !HAS_TLS.test(config['cluster.conf'] ?? ''),
      'shows regions to each other': LISTENS.test(whole) && !ISOLATED.test(whole),
      'has a user who may do everything': OPEN_USER.test(config['accounts.conf'] ?? ''),
      'has no users': !(config['accounts.conf'] ?? '').includes('"users"'),
      'does not keep as many copies as it has servers': copiesFault(objects),
    };
    return [
      ...Object.entries(faults).flatMap(([what, isFault]) => (isFault ? [`The bus ${what}`] : [])),
      ...missingFiles(config).map((file) => `The bus includes ${file}, which is not there`),
      ...unsetVariables(objects).map((name) => `The bus uses ${name}, which is not set`),
    ];
  },
};

export const busPolicies: readonly Policy[] = [bus];
