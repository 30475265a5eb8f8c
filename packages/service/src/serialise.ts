import { withoutNames, type Operation } from '@innovatienetwerk/contract';
import fastJsonStringify from 'fast-json-stringify';

const serialisers = new Map<string, (value: unknown) => string>();

function compile(operation: Operation): (value: unknown) => string {
  const schema = operation.success.body;
  if (schema === undefined) return () => '';
  return fastJsonStringify(withoutNames(schema) as never);
}

/**
 * The JSON of an answer by the schema of its operation. What the schema does not name is dropped, so that a field
 * of the document never leaves by accident.
 */
export function serialise(operation: Operation, value: unknown): string {
  let serialiser = serialisers.get(operation.id);
  if (serialiser === undefined) {
    serialiser = compile(operation);
    serialisers.set(operation.id, serialiser);
  }
  return serialiser(value);
}
