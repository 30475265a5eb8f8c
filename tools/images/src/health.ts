/**
 * Asks the process in the same container whether it is ready, and ends with 0 when it is. It lies in every image, because
 * there is neither a shell nor another program with which to ask.
 */
const WAIT_MS = 2_000;

export async function isReady(port: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(WAIT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

if (import.meta.main) process.exitCode = (await isReady(process.env['OPS_PORT'] ?? '')) ? 0 : 1;
