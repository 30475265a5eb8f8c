import type { Reporter, TestModule } from 'vitest/node';

/** Prints "N passed, N failed, N skipped" alone on the last line, and above it why each skipped test was skipped. */
export default class CountLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      let ownFailures = 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'failed') ownFailures += 1;
        else
          skipped.push(
            `${test.fullName}: ${('note' in result ? result.note : undefined) ?? 'no reason given'}`,
          );
      }
      // A file that failed to load has no tests, and yet it failed.
      failed += module.state() === 'failed' && ownFailures === 0 ? 1 : ownFailures;
    }
    // After the other reporters and the coverage table have printed.
    process.once('exit', () => {
      const reasons = skipped.map((line) => `skipped: ${line}\n`).join('');
      process.stdout.write(`\n${reasons}${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
    });
  }
}
