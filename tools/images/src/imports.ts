import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { SourceTextModule } from 'node:vm';

/** A module as the engine runs it. */
export interface Script {
  /** The text without its types, each word at the line and column where it was. */
  readonly code: string;
  /** What it imports when it runs: imports of types alone are gone. */
  readonly imports: readonly string[];
}

/** A call of `import(...)` names its module when it runs, so that it cannot be followed beforehand. */
const DYNAMIC = /\bimport\s*\(/;
const COMMENTS = /\/\/.*|\/\*[\s\S]*?\*\//g;

/**
 * Reads a module of ours. The engine itself finds the imports, so nothing is taken for one that is none.
 * @throws {Error} for a module that imports while it runs, which no list can foresee
 */
export function readScript(file: string): Script {
  if (SourceTextModule === undefined)
    throw new Error('Run this with node --experimental-vm-modules: the engine reads the imports.');
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  if (DYNAMIC.test(code.replaceAll(COMMENTS, '')))
    throw new Error(
      `${file} imports while it runs: name the module at the top, so that its image can hold it.`,
    );
  return { code, imports: new SourceTextModule(code, { identifier: file }).dependencySpecifiers };
}

/** The name of a file once its types are gone. */
export const scriptName = (file: string): string => file.replace(/\.ts$/, '.js');

/** The code under its new name: what it imports of the same workspace has new names too. */
export const renamed = ({ code, imports }: Script): string =>
  imports
    .filter((specifier) => specifier.startsWith('.'))
    .reduce((text, specifier) => text.replaceAll(`'${specifier}'`, `'${scriptName(specifier)}'`), code);
