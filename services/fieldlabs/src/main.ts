import { runService } from '@innovatienetwerk/service';
import { service } from './service.ts';

await runService(service);
