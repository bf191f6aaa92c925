import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

/** Where the source of the W3C feed validator is: a clone of github.com/w3c/feedvalidator. */
const VALIDATOR = process.env['FEEDVALIDATOR'];
const PYTHON = process.env['PYTHON'] ?? 'python3';

test.skipIf(VALIDATOR === undefined)(
  'the W3C feed validator has nothing against any RSS or Atom file (needs FEEDVALIDATOR)',
  () => {
    const script = join(import.meta.dirname, '../feeds/w3c/validate.py');
    const site = 'https://alan-turing-institute.github.io/turing-roche-partnership/';
    const { stdout, stderr } = spawnSync(PYTHON, [script, VALIDATOR ?? '', inject('siteFolder'), site], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    });
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(Number(lines.pop()?.split(' ')[0])).toBeGreaterThan(200);
    expect(lines).toEqual([]);
  },
);
