import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/links/canonical.ts';

const SAME = [
  ['http://example.org/a', 'https://example.org/a'],
  ['https://EXAMPLE.org/a', 'https://example.org/a'],
  ['https://www.example.org/a', 'https://example.org/a'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['http://example.org:80/a', 'https://example.org/a'],
  ['https://example.org./a', 'https://example.org/a'],
  ['https://www.www.example.org/a', 'https://example.org/a'],
  ['https://example.org/a/', 'https://example.org/a'],
  ['https://example.org//a///b/', 'https://example.org/a/b'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/?', 'https://example.org/'],
  ['https://example.org/a#top', 'https://example.org/a'],
  ['https://example.org/#/', 'https://example.org/'],
  ['https://example.org/%7Euser', 'https://example.org/~user'],
  ['https://example.org/%e2%82%ac', 'https://example.org/%E2%82%AC'],
  ['https://example.org/a?q=%7e', 'https://example.org/a?q=~'],
  ['https://youtu.be/PebrX_WwdgA', 'https://www.youtube.com/watch?v=PebrX_WwdgA'],
  ['https://youtu.be/PebrX_WwdgA?t=42', 'https://www.youtube.com/watch?v=PebrX_WwdgA'],
  ['https://www.youtube.com/watch?v=PebrX_WwdgA&t=42s&list=PL1', 'https://www.youtube.com/watch?v=PebrX_WwdgA'],
  ['https://m.youtube.com/watch?list=PL1&v=PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube.com/embed/PebrX_WwdgA?start=3', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube.com/live/PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube.com/shorts/PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube-nocookie.com/embed/PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube.com/watch/?v=PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://youtube.com.//%77atch?v=PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
] as const;

for (const [one, other] of SAME) {
  test(`${one} is ${other}`, () => expect(canonical(one)).toBe(canonical(other)));
}

test('the form itself is https, without www, ports, marks and last slashes', () => {
  expect(canonical('http://www.Example.org:80/A//b/?q=%7E%2f#top')).toBe('https://example.org/A/b?q=~%2F');
  expect(canonical('https://example.org/?')).toBe('https://example.org');
  expect(canonical('https://example.org:443')).toBe('https://example.org');
  expect(canonical('https://example.org/#!/talks//')).toBe('https://example.org#!/talks');
  expect(canonical('https://m.youtube.com/v/PebrX_WwdgA')).toBe('https://www.youtube.com/watch?v=PebrX_WwdgA');
  expect(canonical('https://music.youtube.com/e/PebrX_WwdgA')).toBe('https://www.youtube.com/watch?v=PebrX_WwdgA');
});

test('what is no video on YouTube keeps its own form', () => {
  for (const [address, form] of [
    ['https://www.youtube.com/watch?v=PebrX_WwdgAx', 'https://youtube.com/watch?v=PebrX_WwdgAx'],
    ['https://www.youtube.com/watch?v=xPebrX_WwdgA', 'https://youtube.com/watch?v=xPebrX_WwdgA'],
    ['https://www.youtube.com/watch', 'https://youtube.com/watch'],
    ['https://www.youtube.com/channel/embed/PebrX_WwdgA', 'https://youtube.com/channel/embed/PebrX_WwdgA'],
    ['https://youtu.be/', 'https://youtu.be'],
    ['https://example.org/embed/PebrX_WwdgA', 'https://example.org/embed/PebrX_WwdgA'],
    ['https://example.org/watch?v=PebrX_WwdgA', 'https://example.org/watch?v=PebrX_WwdgA'],
    [
      'https://notwww.youtube.com.example.org/watch?v=PebrX_WwdgA',
      'https://notwww.youtube.com.example.org/watch?v=PebrX_WwdgA',
    ],
    ['https://awww.example.org/', 'https://awww.example.org'],
    ['https://www./', 'https://www'],
    ['https://./', 'https://.'],
    ['https://127.1../', 'https://127.1..'],
    ['https://example.org:8443/', 'https://example.org:8443'],
    ['https://example.org:4430/', 'https://example.org:4430'],
  ] as const) {
    expect(canonical(address)).toBe(form);
  }
});

const DIFFERENT = [
  ['https://example.org/a', 'https://example.org/A'],
  ['https://example.org/a?b=1', 'https://example.org/a'],
  ['https://example.org/a%2Fb', 'https://example.org/a/b'],
  ['https://example.org:8080/a', 'https://example.org/a'],
  ['https://sub.example.org/a', 'https://example.org/a'],
  ['https://example.org/#!/talks', 'https://example.org/'],
  ['https://example.org/#/talks', 'https://example.org/#/people'],
  ['https://youtu.be/PebrX_WwdgA', 'https://youtu.be/Gae3YTv9psk'],
  ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube.com/playlist?list=PL2'],
  ['https://youtu.be.example.org/PebrX_WwdgA', 'https://youtu.be/PebrX_WwdgA'],
  ['https://www.youtube.com/watch?v=short', 'https://www.youtube.com/watch?v=other'],
] as const;

for (const [one, other] of DIFFERENT) {
  test(`${one} is not ${other}`, () => expect(canonical(one)).not.toBe(canonical(other)));
}

test('what is no web address comes back as it is', () => {
  for (const text of ['', 'events/2023/omics', 'mailto:info@example.org', 'javascript:alert(1)', 'https://'])
    expect(canonical(text)).toBe(text);
});

test('the form of a form is itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary' })),
      (address) => {
        const once = canonical(address);
        expect(canonical(once)).toBe(once);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('a code behind a stray percent sign stays a code', () => {
  for (const address of ['https://example.org/?q=%b%41', 'https://example.org/?q=%%41B', 'https://example.org/%2%7e']) {
    expect(canonical(canonical(address))).toBe(canonical(address));
    expect(canonical(address)).toContain(address.slice(-4));
  }
  expect(canonical('https://example.org/%41%42%7e')).toBe('https://example.org/AB~');
});
