import { mayCreate, problems, type Refusal, type Scope } from '@innovatienetwerk/contract';
import type { RequestContext } from './context.ts';

/** Who may not make an object in a place may not bring one there, or one there up to date, either. */
export const placementRefusal = ({ operation, actor }: RequestContext, scope: Scope): Refusal | undefined =>
  mayCreate(operation.allow, actor, scope) ? undefined : { code: problems.outOfReach.code };
