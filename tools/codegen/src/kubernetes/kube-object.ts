import { stringify } from 'yaml';
import { NOTICE } from '../generated-file.ts';

export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

const WIDTH = 110;
/** Objects as one file, in the order in which they are given. */
export const yamlFile = (objects: readonly object[], about = NOTICE): string =>
  `# ${about}\n${objects
    .map((object) => stringify(object, { lineWidth: WIDTH, singleQuote: true, aliasDuplicateObjects: false }))
    .join('---\n')}`;

/** The label by which everything that belongs to one process is found. */
export const APP = 'app.kubernetes.io/name';

export const labelsOf = (name: string, component: string): Readonly<Record<string, string>> => ({
  [APP]: name,
  'app.kubernetes.io/component': component,
});
export const selectorOf = (name: string): { readonly matchLabels: Readonly<Record<string, string>> } => ({
  matchLabels: { [APP]: name },
});
