import { expect, test } from 'vitest';
import { ODD } from '../../src/checks/characters.ts';
import { CONTROL, INVISIBLE } from '../../src/checks/invisible-character.ts';
import { SPACES } from '../../src/checks/no-break-space.ts';

test('the first look at a file lets no character pass that a rule is about', () => {
  const patterns = [CONTROL.pattern, INVISIBLE.pattern, SPACES];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (patterns.some((pattern) => pattern.test(character))) expect(ODD.test(character), code.toString(16)).toBe(true);
  }
  for (const code of ['&nbsp;', '&#160;', '\\u00a0']) expect(ODD.test(code)).toBe(true);
});
