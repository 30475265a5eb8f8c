import { runService } from '@innovatienetwerk/service';
import { accountabilityConfigFrom } from './config.ts';
import { createService } from './service.ts';

// Loaded by something else, it only lets its code be compiled.
if (import.meta.main) await runService(createService(accountabilityConfigFrom(process.env)));
