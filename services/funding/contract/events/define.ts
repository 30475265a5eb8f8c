import { eventsOf } from '@innovatienetwerk/contract';

export const defineEvent = eventsOf('funding');
