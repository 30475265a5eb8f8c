export * from './application.ts';
export * from './award.ts';
export * from './call.ts';
export * from './change-request.ts';
export * from './deadline.ts';
export * from './financial-report.ts';
export * from './form.ts';
export * from './scheme.ts';
