import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** The parts of a CycloneDX document that are ours to set. */
export interface Sbom {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: Readonly<Record<string, unknown>>;
  };
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

/** A number that is derived from the content in the form of a UUID of version 8 (RFC 9562). */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * What npm says about a tree, as the bill of one image: named after the program, with the engine that lies in it too, and without
 * anything of the moment or the machine: the same tree gives the same document.
 * @param epochS seconds since 1970 (SOURCE_DATE_EPOCH)
 */
export function imageSbom(sbom: Sbom, program: string, nodeVersion: string, epochS: number): Sbom {
  const node = {
    'bom-ref': `node@${nodeVersion}`,
    type: 'platform',
    name: 'node',
    version: nodeVersion,
    purl: `pkg:generic/node@${nodeVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  const components = [node, ...sbom.components].toSorted((one, other) =>
    String(one['bom-ref']) < String(other['bom-ref']) ? -1 : 1,
  );
  return {
    ...sbom,
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([program, components]))}`,
    metadata: {
      ...sbom.metadata,
      timestamp: new Date(epochS * 1_000).toISOString(),
      component: { ...sbom.metadata.component, type: 'application', name: `innovatienetwerk-${program}` },
    },
    components,
  };
}

if (import.meta.main) {
  const [program = '', from] = process.argv.slice(2);
  const input = from === undefined ? await text(process.stdin) : readFileSync(from, 'utf8');
  const epochS = Number(process.env['SOURCE_DATE_EPOCH'] ?? 0);
  const sbom = imageSbom(JSON.parse(input) as Sbom, program, process.versions.node, epochS);
  process.stdout.write(`${JSON.stringify(sbom, undefined, 2)}\n`);
}
