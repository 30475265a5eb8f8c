import { expect, it } from 'vitest';
import { imageSbom, type Sbom } from './sbom.ts';

const fromNpm = (serialNumber: string, timestamp: string, refs: readonly string[]): Sbom => ({
  serialNumber,
  metadata: { timestamp, component: { name: 'app', type: 'library', version: '0.1.0' } },
  components: refs.map((ref) => ({ 'bom-ref': ref })),
});
const one = imageSbom(fromNpm('urn:uuid:1', '2026-01-01T00:00:00Z', ['b@1', 'a@1']), 'ideas', '24.0.0', 0);

it('is the same document for the same tree, whenever and wherever it is written', () => {
  const other = fromNpm('urn:uuid:2', '2027-01-01T00:00:00Z', ['a@1', 'b@1']);
  expect(imageSbom(other, 'ideas', '24.0.0', 0)).toEqual(one);
});

it.each([
  ['another package', ['a@1', 'b@2'], 'ideas', '24.0.0'],
  ['another program', ['a@1', 'b@1'], 'triage', '24.0.0'],
  ['another engine', ['a@1', 'b@1'], 'ideas', '24.0.1'],
] as const)('has another number for %s', (_, refs, program, node) => {
  const other = imageSbom(fromNpm('urn:uuid:1', '2026-01-01T00:00:00Z', refs), program, node, 0);
  expect(other.serialNumber).not.toBe(one.serialNumber);
  expect(other.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it('names the program and lists the engine that lies in the image too', () => {
  expect(one.metadata).toEqual({
    timestamp: '1970-01-01T00:00:00.000Z',
    component: { name: 'innovatienetwerk-ideas', type: 'application', version: '0.1.0' },
  });
  expect(one.components.map((component) => component['bom-ref'])).toEqual(['a@1', 'b@1', 'node@24.0.0']);
});
