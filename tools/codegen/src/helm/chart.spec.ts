import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workloads } from '../kubernetes/workloads.ts';
import { chartFiles } from './chart.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const files = chartFiles(contracts, version);
const contentOf = (name: string): string =>
  files.find(({ path }) => path.endsWith(`/${name}`))?.content ?? '';
const processes = workloads(contracts).map(({ name }) => name);

describe('the chart', () => {
  it('is of the version of the platform', () => {
    expect(parse(contentOf('Chart.yaml'))).toMatchObject({ version, appVersion: version });
    const generated = files.map(({ path }) => path);
    expect(generated).toContain('deploy/helm/innovatienetwerk/Chart.yaml');
  });

  it.each(processes)(
    'has a template for %s, whose image, size and number an installation chooses',
    (name) => {
      const template = contentOf(`templates/${name}.yaml`);
      expect(template).toContain(`image: '{{ .Values.image.prefix }}/${name}:`);
      for (const field of ['resources', 'minReplicas', 'maxReplicas'])
        expect(template).toContain(`{{ .Values.processes.${name}.${field} | toJson }}`);
    },
  );

  it('leaves no place of the generator in what it writes', () => {
    for (const { path, content } of files) expect(content, path).not.toMatch(/[⟦⟧]/);
  });

  it('has a value for each process, and for all that every process knows', () => {
    const values = parse(contentOf('values.yaml')) as {
      readonly processes: object;
      readonly platform: Readonly<Record<string, unknown>>;
    };
    expect(Object.keys(values.processes)).toEqual(processes);
    expect(Object.keys(values.platform)).toEqual(
      expect.arrayContaining(['PUBLIC_URL', 'OIDC_ISSUER', 'NATS_URL']),
    );
    // A map holds texts only.
    expect(Object.values(values.platform).every((one) => typeof one === 'string')).toBe(true);
  });

  it('holds no secret', () => {
    for (const { path, content } of files) expect(content, path).not.toMatch(/kind: Secret\b/);
  });
});
