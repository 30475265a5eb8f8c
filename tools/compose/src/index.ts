export { composeFile } from './document.ts';
export { accountsFile } from './accounts.ts';
