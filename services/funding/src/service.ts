import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';

export const service = defineService({ contract, aggregates: [], handlers: {} });
