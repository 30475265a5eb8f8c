import { eventsOf, id } from '@innovatienetwerk/contract';

export const defineEvent = eventsOf('notify');
export const personId = id('De persoon. The person.');
export const notificationId = id('Het bericht. The message.');
