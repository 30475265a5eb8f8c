import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { NOTICE } from './generated-file.ts';

/** The types of the client, from the document that the gateway serves. */
export async function clientSchema(document: unknown): Promise<string> {
  const nodes = await openapiTS(document as OpenAPI3, { alphabetize: false });
  return `// ${NOTICE}\n/* oxlint-disable */\n\n${astToString(nodes)}`;
}
