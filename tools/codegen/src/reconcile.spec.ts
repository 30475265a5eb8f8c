import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staleFiles, writeFiles } from './reconcile.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'innovatienetwerk-codegen-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = { path: 'docs/page.md', content: 'new\n' };
const record = { path: 'fixtures/thing.v1.json', content: '[]\n', once: true };

test('what is not there is stale, and no longer once it is written', () => {
  expect(staleFiles(root, [page, record])).toEqual([page, record]);
  writeFiles(root, [page, record]);
  expect(staleFiles(root, [page, record])).toEqual([]);
  expect(readFileSync(join(root, page.path), 'utf8')).toBe('new\n');
});

test('a page that somebody changed by hand is stale', () => {
  writeFiles(root, [page]);
  writeFileSync(join(root, page.path), 'by hand\n');
  expect(staleFiles(root, [page])).toEqual([page]);
});

test('a record of what was published is never stale', () => {
  writeFiles(root, [record]);
  expect(staleFiles(root, [{ ...record, content: '["something else"]\n' }])).toEqual([]);
});
