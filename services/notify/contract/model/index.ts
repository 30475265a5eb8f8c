export * from './catalogue.ts';
export * from './contact.ts';
export * from './follow.ts';
export * from './notification.ts';
export * from './preferences.ts';
export * from './unsubscription.ts';
