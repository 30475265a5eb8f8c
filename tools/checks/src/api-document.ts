/** What the document of the API must tell about every operation, beyond what the official rules ask. */

interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly unknown[];
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly example?: unknown; readonly examples?: unknown }>>;
  };
  readonly parameters?: readonly Readonly<Record<string, unknown>>[];
  readonly 'x-translations'?: Readonly<
    Record<string, { readonly summary?: string; readonly description?: string }>
  >;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly security?: readonly unknown[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const LANGUAGES = ['nl', 'en'] as const;

export interface DescribedOperation {
  readonly name: string;
  readonly complaints: readonly string[];
}

function complaintsOf(
  document: ApiDocument,
  operation: Described,
  path: string,
  method: string,
): readonly string[] {
  const complaints: string[] = [];
  for (const language of LANGUAGES) {
    const texts = operation['x-translations']?.[language];
    if ((texts?.summary ?? '') === '') complaints.push(`no summary in ${language}`);
    if ((texts?.description ?? '') === '') complaints.push(`no description in ${language}`);
  }
  if (operation.security === undefined && document.security === undefined)
    complaints.push('says nothing about security');
  const statuses = Object.keys(operation.responses ?? {});
  const isPublic = operation.security?.length === 0;
  const expected = ['400', '406', '429', '500', '503', ...(isPublic ? [] : ['401', '403'])];
  if (path.includes('{')) expected.push('404');
  if (method === 'patch' || method === 'put') expected.push('412', '415', '428');
  const missing = expected.filter((status) => !statuses.includes(status));
  if (missing.length > 0) complaints.push(`does not mention ${missing.join(', ')}`);
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    if (media.example === undefined && media.examples === undefined)
      complaints.push(`no example of a ${type} body`);
  }
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'));
  if (success === undefined) complaints.push('has no answer that is a success');
  for (const [type, media] of Object.entries(success?.[1].content ?? {})) {
    const { example, examples } = media as { readonly example?: unknown; readonly examples?: unknown };
    if (example === undefined && examples === undefined) complaints.push(`no example of its ${type} answer`);
  }
  return complaints;
}

/** Every operation of the document with what it lacks. */
export const describedOperations = (document: ApiDocument): readonly DescribedOperation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      return [
        {
          name: `${method.toUpperCase()} ${path}`,
          complaints: complaintsOf(document, operation, path, method),
        },
      ];
    }),
  );
