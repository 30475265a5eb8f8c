const AUTHENTICATION_REQUIRED = 530;

interface SmtpFailure {
  /** Which step failed, in the words of the mail library. */
  readonly code?: string;
  /** The command that the server refused. */
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * Whether the server will not take this mail tomorrow either: a 5xx for its recipient or its content. What it says about us, such as
 * a password that has run out, is no judgement on the mail, which waits until that is mended.
 */
export function isFinal(error: unknown): boolean {
  const { code, command, responseCode = 0 } = error as SmtpFailure;
  const aboutThisMail = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE';
  return (
    aboutThisMail && responseCode >= 500 && responseCode < 600 && responseCode !== AUTHENTICATION_REQUIRED
  );
}
