import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Metrics, Observation } from './metrics.ts';

type Observed = Observation<'innovatienetwerk.certificate.not_after'>;

/** The files of the certificates, from the text of a setting: separated by commas. */
export const certificateFilesFrom = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '');

/** The options with which a MongoDB connection string names certificates. */
const MONGODB_OPTIONS = ['tlsCAFile', 'tlsCertificateKeyFile'] as const;

/** The files of certificates that a connection string of MongoDB names. Text that is none names nothing. */
export function certificateFilesIn(url: string): readonly string[] {
  const [, options = ''] = url.split('?', 2);
  const given = new URLSearchParams(options);
  return MONGODB_OPTIONS.flatMap((option) => given.get(option) ?? []);
}

/** When a certificate ends, in seconds since the epoch: the first of a chain. 0 when it cannot be read: that is as bad as ended. */
async function notAfterOf(file: string): Promise<number> {
  try {
    return Date.parse(new X509Certificate(await readFile(file)).validTo) / 1_000;
  } catch {
    return 0;
  }
}

/**
 * Tells when the certificates end on which the process leans. Read anew at each look, because they are renewed under way.
 * @returns the function that stops it
 */
export function observeCertificates(metrics: Metrics, files: readonly string[]): () => void {
  if (files.length === 0) return () => {};
  return metrics.observe('innovatienetwerk.certificate.not_after', () =>
    Promise.all(
      files.map(async (file): Promise<Observed> => ({
        value: await notAfterOf(file),
        attributes: { certificate: basename(file) },
      })),
    ),
  );
}
