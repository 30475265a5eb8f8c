import { runService } from '../../src/index.ts';
import { finesService } from './fines.ts';
import { loansService } from './loans.ts';

/** A service as a process of its own, to be killed: `node main.ts loans`. */
await runService(process.argv[2] === 'fines' ? finesService() : loansService());
