import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  MAX_VERSIONS,
  problems,
  type FormChanges,
  type FormContent,
  type NewForm,
} from '../../contract/index.ts';
import { contentText } from './compare.ts';
import { contentFaults } from './compile.ts';
import { fromStored, toStored, type FormEvent, type FormState } from './state.ts';

type FormDecision = Decision<FormEvent>;

function faulty(content: FormContent) {
  const faults = contentFaults(content);
  return faults.length === 0 ? undefined : refuse(problems.formFaulty, {}, faults);
}

export function draft(formId: string, { jsonSchema, rules, ...about }: NewForm): FormDecision {
  const content = { jsonSchema, rules };
  return (
    faulty(content) ?? [
      { type: 'form.drafted.v1', data: { formId }, kept: { ...about, draft: toStored(content) } },
    ]
  );
}

export function change(formId: string, state: FormState, changes: FormChanges): FormDecision {
  const { versions: _, draft: before, ...about } = state;
  const { name = about.name, ...changed } = changes;
  const content = { ...fromStored(before), ...changed };
  return (
    faulty(content) ?? [
      { type: 'form.drafted.v1', data: { formId }, kept: { ...about, name, draft: toStored(content) } },
    ]
  );
}

/** The draft becomes the next version, which never changes again. */
export function publish(formId: string, state: FormState): FormDecision {
  const last = state.versions.at(-1);
  if (state.versions.length >= MAX_VERSIONS) return refuse(problems.tooManyVersions, { limit: MAX_VERSIONS });
  if (last !== undefined) {
    const { version } = last;
    if (contentText(last) === contentText(state.draft)) return refuse(problems.publishedAlready, { version });
  }
  return [{ type: 'form.published.v1', data: { formId, formVersion: state.versions.length + 1 } }];
}
