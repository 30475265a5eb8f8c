import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBench } from './costs.ts';
import { scalingTables, withTables } from './tables.ts';

/** `npm run scaling`: calculates the tables of docs/scaling.md anew from what was measured and what the sector is. */
const root = join(import.meta.dirname, '..', '..', '..', '..');
const file = join(root, 'docs', 'scaling.md');
const tables = scalingTables(readBench(root));
writeFileSync(file, withTables(readFileSync(file, 'utf8'), tables));
process.stdout.write(`${Object.values(tables).join('\n\n')}\n`);
