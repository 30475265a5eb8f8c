import { runService } from '@innovatienetwerk/service';
import { createService } from './service.ts';

// Loaded by something else, it only lets its code be compiled.
if (import.meta.main) await runService(createService(process.env['SMTP_URL'] ?? 'smtp://127.0.0.1:2525'));
