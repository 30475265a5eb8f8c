import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { seatFrom, type Seat } from '@innovatienetwerk/contract';
import { parse } from 'yaml';

const overlaysDir = join(import.meta.dirname, '..', '..', '..', '..', 'deploy', 'kubernetes', 'overlays');

interface Environment {
  readonly configMapGenerator: readonly { readonly literals: readonly string[] }[];
}

/** The seat of each overlay, as its environment says it with `REGION` and `REGIONS`. */
export const overlaySeats = (): readonly { readonly overlay: string; readonly seat: Seat }[] =>
  globSync('*/environment/kustomization.yaml', { cwd: overlaysDir })
    .toSorted()
    .map((path) => {
      const { configMapGenerator } = parse(readFileSync(join(overlaysDir, path), 'utf8')) as Environment;
      const literals = configMapGenerator.flatMap((generator) => generator.literals);
      const env = Object.fromEntries(
        literals.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
      );
      return { overlay: basename(dirname(dirname(path))), seat: seatFrom(env) };
    });
