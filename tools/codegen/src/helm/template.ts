import type { KubeObject } from '../kubernetes/kube-object.ts';
import { yamlFile } from '../kubernetes/kube-object.ts';

/** Places in objects where Helm puts something of its own; they are plain text until the objects are YAML. */
const OPEN = '⟦';
const CLOSE = '⟧';
const PLACE = new RegExp(`(['"]?)${OPEN}([^${CLOSE}]*)${CLOSE}\\1`, 'g');

/** A text that Helm fills in, which may have text around it. */
export const filled = (expression: string): string => `{{ ${expression} }}`;

/** A value of any type that Helm fills in, as JSON: a number, a list or an object. It stands alone. */
export const value = (expression: string): string => `${OPEN}${expression} | toJson${CLOSE}`;

const wrap = (content: string, condition: string | undefined): string =>
  condition === undefined ? content : `{{- if ${condition} }}\n${content}{{- end }}\n`;

export interface TemplateObject {
  readonly object: KubeObject;
  /** Of the chart's values: only then the object is there. */
  readonly when?: string;
}

const NOTICE = '# Generated from the contracts by `npm run generate`: do not edit.';

/** Objects as one template of a chart. */
export function templateFile(objects: readonly TemplateObject[]): string {
  const texts = objects.map(({ object, when }) => {
    const [, ...lines] = yamlFile([object]).split('\n');
    return wrap(`---\n${lines.join('\n')}`, when);
  });
  return `${NOTICE}\n${texts.join('')}`.replaceAll(
    PLACE,
    (_, __, expression: string) => `{{ ${expression} }}`,
  );
}
