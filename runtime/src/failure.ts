/**
 * Something that the person at the keyboard can repair. Its message is one sentence that ends with the fix, so it is
 * shown without a stack trace.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** The message of whatever was thrown, for a sentence. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
