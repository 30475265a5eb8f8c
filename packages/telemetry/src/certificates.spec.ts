import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFilesFrom, certificateFilesIn, observeCertificates } from './certificates.ts';
import { createMetrics } from './metrics.ts';

/** Of nobody, made for this test; its key was thrown away. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBgTCCASegAwIBAgIUHi6eSxkmYDEXViq8LDEB/umIrXowCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLYnVzLmV4YW1wbGUwHhcNMjYxMTI1MTkzMDM3WhcNMzYxMTIy
MTkzMDM3WjAWMRQwEgYDVQQDDAtidXMuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG
SM49AwEHA0IABJdfVXSkiyzaLTOJWg/++Wbhy/a3erIrQEaLtT0LJe1xECqNpy5O
yHDl3UoaRYKIacSeiff54mgy1O9OebSzKOijUzBRMB0GA1UdDgQWBBRID+KpnTH/
aJzPJm7HbYK1blFcJzAfBgNVHSMEGDAWgBRID+KpnTH/aJzPJm7HbYK1blFcJzAP
BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDmF+FsiTCeOjzPrMfn
+0HWLTsO9AfRfRR2mtHSzrn50QIgX9/MDJE9Pj8388G7VTFgKbCRgmyhkByixNWv
BinPXRo=
-----END CERTIFICATE-----
`;
const ENDS_AT = Date.parse('2036-11-22T19:30:37Z') / 1_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'));
  await writeFile(join(folder, 'bus.pem'), CERTIFICATE);
  await writeFile(join(folder, 'torn.pem'), CERTIFICATE.slice(0, 100));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the certificates of a process', () => {
  it('are told with the moment at which they end, by the name of their file', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    observeCertificates(source.metrics, [join(folder, 'bus.pem')]);
    expect(await source.render()).toMatch(
      new RegExp(`certificate_not_after\\{certificate="bus.pem"[^}]*\\} ${ENDS_AT}`),
    );
  });

  it('count as ended when their file is not there or is torn', async () => {
    const source = createMetrics(resourceFromAttributes({}));
    observeCertificates(source.metrics, [join(folder, 'torn.pem'), join(folder, 'none.pem')]);
    const text = await source.render();
    for (const name of ['torn.pem', 'none.pem'])
      expect(text).toMatch(new RegExp(`certificate_not_after\\{certificate="${name}"[^}]*\\} 0`));
  });

  it('are found in a list and in a connection string of MongoDB', () => {
    expect(certificateFilesFrom(' /etc/a.pem, /etc/b.pem,')).toEqual(['/etc/a.pem', '/etc/b.pem']);
    expect(certificateFilesFrom(undefined)).toEqual([]);
    expect(certificateFilesIn('mongodb://db:27017/?tls=true&tlsCAFile=%2Fetc%2Fca.pem')).toEqual([
      '/etc/ca.pem',
    ]);
    expect(certificateFilesIn('mongodb://db:27017')).toEqual([]);
  });
});
