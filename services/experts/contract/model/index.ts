export * from './assignment.ts';
export * from './availability.ts';
export * from './invitation.ts';
export * from './lending.ts';
export * from './match.ts';
export * from './profile.ts';
export * from './request.ts';
export * from './words.ts';
