import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@innovatienetwerk/runtime';
import { binary } from './binaries.ts';
import { kubectlWith, type Kubectl } from './kubectl.ts';
import { startDaemon, type Daemon } from './process.ts';

export interface ControlPlane {
  readonly kubectl: Kubectl;
  readonly kubeconfig: string;
  /** Holds its certificate, keys and logs; gone when it stops. */
  readonly dir: string;
  stop(): Promise<void>;
}

const KEY_BITS = 2048;
const TOKEN_BYTES = 24;

async function startEtcd(dir: string): Promise<Daemon & { readonly url: string }> {
  const [clientPort, peerPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${clientPort}`;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  const daemon = await startDaemon({
    command: binary('etcd'),
    args: [
      `--data-dir=${join(dir, 'etcd')}`,
      // What it keeps is gone with the check, so it need not be safe from a power cut.
      '--unsafe-no-fsync',
      `--listen-client-urls=${url}`,
      `--advertise-client-urls=${url}`,
      `--listen-peer-urls=${peerUrl}`,
      `--initial-advertise-peer-urls=${peerUrl}`,
      `--initial-cluster=default=${peerUrl}`,
    ],
    logFile: join(dir, 'etcd.log'),
    isReady: async () => (await fetch(`${url}/health`)).ok,
  });
  return { ...daemon, url };
}

const kubeconfigFor = (server: string, token: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'check', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'check', context: { cluster: 'check', user: 'admin' } }],
    'current-context': 'check',
  });

/** A real API server with its store, on loopback. It keeps and judges objects; nothing runs them. */
export async function startControlPlane(): Promise<ControlPlane> {
  const dir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-cluster-'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
  const [privateFile, publicFile] = [join(dir, 'accounts.key'), join(dir, 'accounts.pub')];
  await writeFile(privateFile, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  await writeFile(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  await writeFile(join(dir, 'tokens.csv'), `${token},admin,admin,system:masters\n`, { mode: 0o600 });
  const port = await freePort();
  const kubeconfig = join(dir, 'kubeconfig');
  await writeFile(kubeconfig, kubeconfigFor(`https://127.0.0.1:${port}`, token), { mode: 0o600 });
  const kubectl = kubectlWith(binary('kubectl'), [`--kubeconfig=${kubeconfig}`]);
  const etcd = await startEtcd(dir);
  const server = await startDaemon({
    command: binary('kube-apiserver'),
    args: [
      `--etcd-servers=${etcd.url}`,
      `--secure-port=${port}`,
      '--bind-address=127.0.0.1',
      `--cert-dir=${join(dir, 'certificates')}`,
      `--service-account-key-file=${publicFile}`,
      `--service-account-signing-key-file=${privateFile}`,
      '--service-account-issuer=https://local',
      `--token-auth-file=${join(dir, 'tokens.csv')}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.96.0.0/16',
      // No controller makes the tokens that it would ask for.
      '--disable-admission-plugins=ServiceAccount',
    ],
    logFile: join(dir, 'kube-apiserver.log'),
    isReady: async () => (await kubectl(['get', '--raw', '/readyz'])).ok,
  });
  return {
    kubectl,
    kubeconfig,
    dir,
    async stop() {
      await server.stop();
      await etcd.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
