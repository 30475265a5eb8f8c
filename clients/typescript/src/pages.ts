/** One link of a `Link` header: `<address>; name="value"; …`. */
const LINK = /<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/g;
const REL_NEXT = /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i;

/**
 * The query of the next page, from the `Link` header with `rel="next"`; nothing on the last page. Only its query is
 * taken: the path stays that of the list, whatever a proxy puts before it, and no token goes to another address.
 */
export function nextQuery(response: Response): Readonly<Record<string, string>> | undefined {
  for (const [, address = '', parameters = ''] of (response.headers.get('link') ?? '').matchAll(LINK)) {
    if (REL_NEXT.test(parameters))
      return Object.fromEntries(new URL(address, 'https://relative.invalid').searchParams);
  }
  return undefined;
}
