import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function hasOpenssl(): Promise<boolean> {
  return await run('openssl', ['version']).then(
    () => true,
    () => false,
  );
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** An authority and a certificate of it for these names, in the files that cert-manager would make: `tls.crt`, `tls.key`, `ca.crt`. */
export async function makeCertificates(dir: string, names: readonly string[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  const file = (name: string): string => join(dir, name);
  await run('openssl', [
    'req',
    '-x509',
    ...NEW_KEY,
    '-subj',
    '/CN=authority',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.crt'),
  ]);
  const extensions = [
    `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`,
    'extendedKeyUsage=serverAuth,clientAuth',
  ];
  await writeFile(file('extensions'), extensions.join('\n'));
  await run('openssl', [
    'req',
    '-new',
    ...NEW_KEY.slice(0, -2),
    '-subj',
    '/CN=bus',
    '-keyout',
    file('tls.key'),
    '-out',
    file('tls.csr'),
  ]);
  await run('openssl', [
    'x509',
    '-req',
    '-days',
    '2',
    '-in',
    file('tls.csr'),
    '-CA',
    file('ca.crt'),
    '-CAkey',
    file('ca.key'),
    '-CAcreateserial',
    '-extfile',
    file('extensions'),
    '-out',
    file('tls.crt'),
  ]);
}
