import {
  compileValidator,
  type EventDefinition,
  type NewEvent,
  type Validator,
} from '@innovatienetwerk/contract';

const validators = new Map<string, Validator>();

/** Makes the data of these events checkable; called once for each contract of the process. */
export function knowEvents(events: Iterable<EventDefinition>): void {
  for (const event of events) validators.set(event.type, compileValidator('body', event.data));
}

/**
 * An event that does not fit its contract is a fault in the code, and is caught before anything is saved.
 * @throws {TypeError} naming the type and the fields, never the values.
 */
export function assertFitsContract(event: Pick<NewEvent, 'type' | 'data'>): void {
  const faults = validators.get(event.type)?.(event.data);
  if (faults === undefined)
    throw new TypeError(`Event type ${event.type} stands in no contract of this service`);
  if (faults.length > 0) {
    const fields = faults.map((fault) => `${fault.name} ${fault.code}`).join(', ');
    throw new TypeError(`Event ${event.type} does not fit its contract: ${fields}`);
  }
}
