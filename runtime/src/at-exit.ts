/** What is still done when this process ends, however it ends. One listener for all parts: a platform has more of them than Node thinks healthy. */
const acts = new Set<() => void>();

process.once('exit', () => {
  for (const act of acts) act();
});

/** @returns the function that takes it back */
export function atExit(act: () => void): () => void {
  acts.add(act);
  return () => acts.delete(act);
}
