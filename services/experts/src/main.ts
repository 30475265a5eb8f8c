import { runService } from '@innovatienetwerk/service';
import { service } from './service.ts';

// Loaded by something else, it only lets its code be compiled.
if (import.meta.main) await runService(service);
