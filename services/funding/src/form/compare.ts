import canonicalize from 'canonicalize';
import type { FormComparison } from '../../contract/index.ts';
import { fieldsOf, requiredIn } from './fields.ts';
import { fromStored, type FormVersion, type StoredContent } from './state.ts';

const MAX_NAMES = 1000;

interface Named {
  readonly added: string[];
  readonly removed: string[];
  readonly changed: string[];
}

/** By text: two schemas that say the same in another order of names are the same. */
const asText = (value: object): string => canonicalize(value) ?? '';

/** Two contents that ask the same have the same text. */
export const contentText = (content: StoredContent): string =>
  asText(fromStored({ jsonSchema: content.jsonSchema, rules: content.rules }));

function compareNames(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Named {
  const names = (from: ReadonlyMap<string, string>, keep: (name: string) => boolean) =>
    [...from.keys()].filter(keep).slice(0, MAX_NAMES);
  return {
    added: names(after, (name) => !before.has(name)),
    removed: names(before, (name) => !after.has(name)),
    changed: names(after, (name) => before.has(name) && before.get(name) !== after.get(name)),
  };
}

/** By this name the form as a whole is meant: what it asks of several answers together. */
const WHOLE = '.';

/** What is asked of each field itself; what is below it is a field of its own. */
function fieldTexts(content: StoredContent): ReadonlyMap<string, string> {
  const { jsonSchema } = fromStored(content);
  const { properties: _, required: __, $defs: ___, ...whole } = jsonSchema;
  const top = requiredIn(jsonSchema);
  const fields = [...fieldsOf(jsonSchema)].map(([name, schemas]) => {
    const own = schemas.map(({ properties, items, ...rest }) => ({
      ...rest,
      nested: properties !== undefined || items !== undefined,
    }));
    return [name, asText([...own, { needed: top.has(name) }])] as const;
  });
  return new Map([[WHOLE, asText(whole)], ...fields]);
}

const ruleTexts = ({ rules }: StoredContent): ReadonlyMap<string, string> =>
  new Map(rules.map((rule) => [rule.code, asText(rule)]));

export function compareVersions(formId: string, from: FormVersion, to: FormVersion): FormComparison {
  const rules = compareNames(ruleTexts(from), ruleTexts(to));
  return {
    formId,
    from: from.version,
    to: to.version,
    ...compareNames(fieldTexts(from), fieldTexts(to)),
    rulesAdded: rules.added,
    rulesRemoved: rules.removed,
    rulesChanged: rules.changed,
  };
}
