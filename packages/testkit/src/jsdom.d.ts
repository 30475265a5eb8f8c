/** What the specs use of jsdom, which comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly runScripts?: 'outside-only' });
    // oxlint-disable-next-line typescript/no-explicit-any -- the browser's own types are not part of this project
    readonly window: any;
  }
}
