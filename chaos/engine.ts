import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VictimPlatform } from './platform.ts';

/**
 * Whether the platform runs on the database of the pinned wheel. It keeps every promise that is tested here, but writes several times less in a
 * second than the other servers: what is a matter of numbers, and not of promises, is asked of it in smaller numbers.
 */
export const isOnWheel = (platform: VictimPlatform): boolean =>
  readFileSync(join(platform.dataDir, 'database', 'engine'), 'utf8').trim() === 'secantus-python';
