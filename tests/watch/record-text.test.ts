import { describe, expect, test } from 'vitest';
import { type FailingLink, type LinkRecord, NOTHING } from '../../src/watch/record.ts';
import { readRecord, writeRecord } from '../../src/watch/record-text.ts';

describe('the record stands in a comment of the GitHub issue', () => {
  const RECORD: LinkRecord = {
    failing: new Map<string, FailingLink>([
      ['abcdefghij', { since: '2026-03-02', last: '2026-03-16', failures: 3, why: 'home', to: 'https://a.example/' }],
      ['klm-opq_st', { since: '2026-03-16', last: '2026-03-16', failures: 1, why: 'gone' }],
    ]),
    moved: new Map([['0123456789', 'https://a.example/-->?q=<b>ü']]),
    left: new Set(['ABCDEFGHIJ']),
  };

  test('and is read again as it was', () => {
    const written = writeRecord(RECORD, 10_000);
    expect(written).toMatch(/^<!-- [^<>]+ -->$/);
    expect(readRecord(`A text\n\n${written}\n`)).toEqual(RECORD);
  });

  test('in little room, the links that have failed most often come first', () => {
    const many: LinkRecord = {
      ...RECORD,
      failing: new Map(
        Array.from({ length: 5000 }, (_, index): [string, FailingLink] => [
          String(index).padStart(10, '0'),
          { since: '2026-03-02', last: '2026-03-16', failures: index, why: 'not-found' },
        ]),
      ),
    };
    const written = writeRecord(many, 24_000);
    expect(written.length).toBeLessThanOrEqual(24_000);
    const { failing, moved, left } = readRecord(written);
    expect([failing.size > 300, moved.size, left.size]).toEqual([true, 0, 0]);
    expect([...failing.values()].every(({ failures }) => failures > 4000)).toBe(true);
  });

  test.each([
    ['no record', 'A text'],
    ['no JSON', '<!-- gazette: links record [oops] -->'],
    ['no end', '<!-- gazette: links record [["abcdefghij","left"]'],
    ['no list', '<!-- gazette: links record [7,null,{"a":1}] -->'],
    ['no id', '<!-- gazette: links record [["../../etc","left"],[7,"left"],["__proto__","left"]] -->'],
    ['no reason', '<!-- gazette: links record [["abcdefghij","toString","2026-03-02","2026-03-16",3]] -->'],
    ['no date', '<!-- gazette: links record [["abcdefghij","gone","2026-02-30","2026-03-16",3]] -->'],
    ['an end before its start', '<!-- gazette: links record [["abcdefghij","gone","2026-03-16","2026-03-02",3]] -->'],
    ['no number', '<!-- gazette: links record [["abcdefghij","gone","2026-03-02","2026-03-16","3"]] -->'],
    ['no address', '<!-- gazette: links record [["abcdefghij","moved","javascript:alert(1)"]] -->'],
  ])('if somebody has made %s of it, nothing is remembered', (_, text) => {
    expect(readRecord(text)).toEqual(NOTHING);
  });
});
