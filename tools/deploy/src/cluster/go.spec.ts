import { describe, expect, it } from 'vitest';
import { reasonOf } from './go.ts';

const DOWNLOAD = ['mod', 'download', '-json', 'example.org/kinds@v1.7.0'];

describe('the reason why there is no cluster', () => {
  it('is that Go is not there', () => {
    expect(reasonOf(DOWNLOAD, { code: 'ENOENT' })).toBe(
      'Go, which fetches and builds it, is not on this machine',
    );
  });

  it('is what Go says in its answer, in which a sign is written as a number', () => {
    const stdout =
      '{\n\t"Path": "example.org/kinds",\n\t"Error": "kinds@v1.7.0 requires go \\u003e= 1.27.0 (\\"local\\")",\n\t"Info": ""\n}\n';
    expect(reasonOf(DOWNLOAD, { code: 1, stdout, stderr: '' })).toBe(
      'go mod download -json example.org/kinds@v1.7.0 fails: kinds@v1.7.0 requires go >= 1.27.0 ("local")',
    );
  });

  it('is the end of what it says beside its answer, on one line', () => {
    const stderr = 'go: downloading a\ngo: downloading b\nbuild c\nwrite /tmp/d: no space left on device\n';
    expect(reasonOf(['build'], { code: 1, stdout: '', stderr })).toBe(
      'go build fails: go: downloading b build c write /tmp/d: no space left on device',
    );
  });
});
