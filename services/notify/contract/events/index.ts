export * from './announcement.ts';
export * from './contact.ts';
export * from './follow.ts';
export * from './mail.ts';
export * from './notification.ts';
export * from './preferences.ts';
export * from './unsubscription.ts';
