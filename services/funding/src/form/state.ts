import type { LocalisedText, NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, FormContent, FormRule, NewForm } from '../../contract/index.ts';

/** Schema and conditions as JSON text: their names are the form's, and the database would take some of them for its own. */
export interface StoredContent {
  readonly jsonSchema: string;
  readonly rules: readonly (Omit<FormRule, 'when'> & { readonly when: string })[];
}

export interface FormVersion extends StoredContent {
  readonly version: number;
}

export interface FormState {
  readonly organisationId: string;
  readonly name: LocalisedText;
  readonly stage: NewForm['stage'];
  readonly draft: StoredContent;
  /** Published, and unchanged ever after. */
  readonly versions: readonly FormVersion[];
}

type Drafted = Pick<FormState, 'organisationId' | 'name' | 'stage' | 'draft'>;

export type FormEvent =
  | NewEventOf<typeof events.formDrafted, Drafted>
  | NewEventOf<typeof events.formPublished>;

export const noForm: FormState = {
  organisationId: '',
  name: { nl: '' },
  stage: 'full',
  draft: { jsonSchema: '{}', rules: [] },
  versions: [],
};

export const toStored = ({ jsonSchema, rules }: FormContent): StoredContent => ({
  jsonSchema: JSON.stringify(jsonSchema),
  rules: rules.map(({ when, ...rule }) => ({ ...rule, when: JSON.stringify(when) })),
});

export const fromStored = ({ jsonSchema, rules }: StoredContent): FormContent => ({
  jsonSchema: JSON.parse(jsonSchema) as FormContent['jsonSchema'],
  rules: rules.map(({ when, ...rule }) => ({ ...rule, when: JSON.parse(when) as FormRule['when'] })),
});

export const versionOf = ({ versions }: FormState, wanted: number): FormVersion | undefined =>
  versions.find(({ version }) => version === wanted);

export function evolve(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'form.drafted.v1':
      return { ...state, ...event.kept };
    case 'form.published.v1': {
      const version = { ...state.draft, version: event.data.formVersion };
      return { ...state, versions: [...state.versions, version] };
    }
  }
}

export const forms = defineAggregate<FormState, FormEvent>({
  name: 'form',
  collection: 'forms',
  param: 'formId',
  initial: noForm,
  evolve,
  scope: ({ organisationId }) => ({ region: 'NL', organisationId, personIds: [] }),
  indexes: [{ key: { 'state.organisationId': 1, createdAt: 1, _id: 1 } }, { key: { createdAt: 1, _id: 1 } }],
});
