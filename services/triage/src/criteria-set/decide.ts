import { isDeepStrictEqual } from 'node:util';
import { refuse, type LocalisedText } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type Criteria } from '../../contract/index.ts';
import type { CriteriaSetEvent, CriteriaSetState } from './state.ts';

interface Content {
  readonly name: LocalisedText;
  readonly draft: Criteria;
}

export function draft(criteriaSetId: string, { name, draft: criteria }: Content): Decision<CriteriaSetEvent> {
  const codes = [...criteria.knockOuts, ...criteria.weighted].map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return refuse(problems.duplicateCriterion, { criterion: twice });
  return [{ type: 'criteria-set.drafted.v1', data: { criteriaSetId }, kept: { name, draft: criteria } }];
}

export function publish(criteriaSetId: string, state: CriteriaSetState): Decision<CriteriaSetEvent> {
  const version = state.versions.length;
  if (isDeepStrictEqual(state.versions.at(-1), state.draft)) {
    return refuse(problems.nothingToPublish, { version });
  }
  return [{ type: 'criteria-set.published.v1', data: { criteriaSetId, criteriaVersion: version + 1 } }];
}
