import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface CertificateFiles {
  readonly key: string;
  readonly certificate: string;
}

/**
 * A certificate of its own for `localhost`.
 * @param days how long it is valid; below zero it has ended
 * @returns undefined where `openssl` is not
 */
export function makeCertificate(folder: string, name: string, days: number): CertificateFiles | undefined {
  const file = (ending: string): string => join(folder, `${name}.${ending}`);
  const openssl = (words: string): boolean =>
    spawnSync('openssl', words.split(' '), { stdio: 'ignore' }).status === 0;
  const made =
    openssl(
      `req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout ${file('key')} -out ${file('csr')}`,
    ) && openssl(`x509 -req -in ${file('csr')} -signkey ${file('key')} -days ${days} -out ${file('pem')}`);
  return made ? { key: file('key'), certificate: file('pem') } : undefined;
}
