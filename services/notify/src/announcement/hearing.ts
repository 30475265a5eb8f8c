import { isWithinReach, type Allow, type Grant, type Scope } from '@innovatienetwerk/contract';
import { operations as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { operations as funding } from '@innovatienetwerk/funding/contract';
import { operations as ideas } from '@innovatienetwerk/ideas/contract';
import { operations as triage } from '@innovatienetwerk/triage/contract';
import type { FollowedKind } from '../../contract/index.ts';

/** By which rule one could read for oneself what is told. */
const rules: Readonly<Record<FollowedKind, Allow>> = {
  'followed-idea-submitted': ideas.getIdea.allow,
  'followed-idea-decided': triage.getDecision.allow,
  'followed-fieldlab-recruiting': fieldlabs.getFieldlab.allow,
  'followed-phase-decided': fieldlabs.getFieldlab.allow,
  'followed-fieldlab-stopped': fieldlabs.getFieldlab.allow,
  'followed-fieldlab-scaled': fieldlabs.getFieldlab.allow,
  'followed-adoption-live': fieldlabs.getAdoption.allow,
  'followed-call-opened': funding.getCall.allow,
};

export interface Hearer {
  readonly personId: string;
  readonly grants: readonly Grant[];
}

/** Whether a follower may hear it: exactly who may read it, by the rule of the operation that shows it. */
export const mayHear = (kind: FollowedKind, { personId, grants }: Hearer, about: Scope): boolean =>
  isWithinReach(rules[kind], { subjectId: personId, clientId: '', grants }, about);
