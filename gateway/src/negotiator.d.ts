declare module 'negotiator' {
  /** Content negotiation by the rules of RFC 9110, section 12. */
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> });
    /** Those of the available types that the client takes, the most wanted first. */
    mediaTypes(available: readonly string[]): string[];
    mediaType(available: readonly string[]): string | undefined;
    language(available: readonly string[]): string | undefined;
  }
}
