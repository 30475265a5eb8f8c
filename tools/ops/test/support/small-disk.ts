import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE_MB = 300;
const CHUNK = Buffer.alloc(64 * 1024, 1);

/** What takes all the room, on a disk that is filled. */
export const FILLER = 'filler';

/** A small disk in memory. @returns undefined where this user may not mount one */
export function smallDisk(): { readonly folder: string; release(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder]);
  const release = (): void => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (mounted.status === 0) return { folder, release };
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** Writes until there is no room. @returns the file that takes it */
export function fill(folder: string): string {
  const file = join(folder, FILLER);
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
  return file;
}
