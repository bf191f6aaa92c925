import { afterEach, expect, test, vi } from 'vitest';
import { type Commands, runCommand } from '../../src/cli/run.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const failing = (message: string): Commands => ({
  draft: {
    summary: 'fails',
    load: async () => ({
      command: {
        help: '',
        run: async () => {
          throw new Error(message);
        },
      },
    }),
  },
});

test('what a message quotes of others gives no orders to a runner', async () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await runCommand(failing('Cannot read ##[add-mask]e\n::error::forged'), ['draft'])).toBe(2);
  const [[line]] = said.mock.calls as [[string]];
  expect(line).not.toMatch(/##\[|^::/m);
  expect(line.replaceAll('\u200B', '')).toContain('Cannot read ##[add-mask]e');
});

test('on a person’s machine, a message is as it is', async () => {
  vi.stubEnv('GITHUB_ACTIONS', '');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  await runCommand(failing('Cannot read ##[error]'), ['draft']);
  expect(String(said.mock.calls[0]?.[0])).toContain('Cannot read ##[error]');
});
