import { runService } from '@innovatienetwerk/service';
import { createService } from './service.ts';

await runService(createService(process.env['SMTP_URL'] ?? 'smtp://127.0.0.1:2525'));
