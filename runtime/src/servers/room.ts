import { statfs } from 'node:fs/promises';

/** Below this there is no sense in starting a server again that failed for lack of room: it could not write then either. */
const ROOM_BYTES = 32 * 1024 * 1024;

/** Whether there is room again for a server that keeps its data here. */
export async function hasRoom(dataDir: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize > ROOM_BYTES;
}
