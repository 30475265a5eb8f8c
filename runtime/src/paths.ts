import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where servers that this machine lacked are installed. It is shared by all data directories. */
export const serversDir = join(projectDir, '.runtime');

/** The versions of what the servers are installed from, with the hashes of every file. */
export const requirementsFile = join(projectDir, 'runtime', 'servers', 'requirements.txt');

/** Where a platform keeps its data: `DATA_DIR`, or `.data` in the repository. */
export const defaultDataDir = (): string => resolve(process.env['DATA_DIR'] ?? join(projectDir, '.data'));
