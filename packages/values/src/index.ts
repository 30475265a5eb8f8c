export * from './days.ts';
export * from './money.ts';
