import { runGateway } from './run.ts';

// Loaded by something else, it only lets its code be compiled.
if (import.meta.main) await runGateway();
