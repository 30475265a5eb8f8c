export * from './assignment.ts';
export * from './invitation.ts';
export * from './lending.ts';
export * from './profile.ts';
export * from './request.ts';
