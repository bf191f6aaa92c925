import { describe, expect, test } from 'vitest';
import { type Block, isBold, type Source, wordsOf } from '../../../src/newsletter/import/blocks.ts';
import { readNewsletter } from '../../../src/newsletter/import/read.ts';
import { newsletter } from './imported.ts';

/** A block in one line: `h2 Events`, `b 5 May`, `- [a talk](https://…)`. */
function show(block: Block): string {
  const mark =
    block.kind === 'heading' ? `h${block.level} ` : block.kind === 'bullet' ? '- ' : isBold(block) ? 'b ' : '';
  const text = block.pieces.map(({ text: words, url }) => (url === undefined ? words : `[${words}](${url})`)).join('');
  return `${mark}${text.replace(/\s+/g, ' ').trim()}`;
}

const shown = ({ blocks }: Source): string[] => blocks.map(show);

const EXPECTED = [
  'h2 Events',
  'h3 Tea and gaps',
  'b 5 May 2026',
  'Come and [register here](https://gaps.example.org/tea).',
  '- One cup',
  '- Two cups',
];

describe('a newsletter is the same blocks', () => {
  test('in Markdown', async () => {
    const text =
      '## Events\n\n### Tea and gaps\n\n**5 May 2026**\n\nCome and [register here](https://gaps.example.org/tea).\n\n- One cup\n- Two cups\n';
    expect(shown(await newsletter(text))).toEqual(EXPECTED);
  });

  const html =
    '<html><head><title>No</title><style>p { color: red }</style></head><body><h2>Events</h2><table><tr><td><h3>Tea and&nbsp;gaps</h3><p><strong>5 May\n 2026</strong></p>' +
    '<div style="display:none">Preview</div><p>Come and <a href="https://gaps.example.org/tea">register <i>here</i></a>.</p><ul><li>One cup<li>Two cups</ul></td></tr></table></body></html>';

  test('in HTML', async () => {
    const blocks = (await newsletter(html, 'issue.html')).blocks;
    expect(blocks.map((block) => show({ ...block, pieces: joined(block) }))).toEqual(EXPECTED);
  });

  test('in a message, whatever it is encoded in', async () => {
    const mail = [
      'From: Gaps <news@gaps.example.org>',
      'Subject: =?utf-8?q?Gaps_News?=',
      'Date: Mon, 2 Mar 2026 09:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html).toString('base64'),
      '',
    ].join('\r\n');
    const source = await newsletter(mail, 'issue.eml');
    expect(source.blocks.map((block) => show({ ...block, pieces: joined(block) }))).toEqual(EXPECTED);
    expect(source).toMatchObject({ sent: '2026-03-02', subject: 'Gaps News' });
  });

  test('in a message of plain text', async () => {
    const mail = 'Content-Type: text/plain\n\n## Events\n\n### Tea and gaps\n';
    expect(shown(await newsletter(mail, 'issue.eml'))).toEqual(['h2 Events', 'h3 Tea and gaps']);
  });
});

/** Slanted words of a link are a piece of their own. */
function joined({ pieces }: Block): Block['pieces'] {
  return pieces.reduce<Block['pieces']>((all, piece) => {
    const last = all.at(-1);
    if (last && last.url === piece.url) last.text += piece.text;
    else all.push({ ...piece });
    return all;
  }, []);
}

describe('Markdown as mailers leave it', () => {
  test('a line that is bold as a whole stands by itself, though no blank line parts it', async () => {
    const text = '**Registration: 10 May 2026**\n**Event: 31 May 2026**\\\nAll are welcome,\nfrom near and far.\n';
    expect(shown(await newsletter(text))).toEqual([
      'b Registration: 10 May 2026',
      'b Event: 31 May 2026',
      'All are welcome, from near and far.',
    ]);
  });

  test('asterisks that make nothing bold are no words', async () => {
    const { blocks } = await newsletter(
      '## Events**\n\n** Connect with us **\n\n| ![](https://gaps.example.org/a.png) |\n',
    );
    expect(blocks.filter((block) => wordsOf(block) !== '').map((block) => [wordsOf(block), isBold(block)])).toEqual([
      ['Events', false],
      ['Connect with us', true],
    ]);
  });

  test('tags, tables and links by reference are read', async () => {
    const text =
      '<p>Read <b>this</b></p>\n\n| When | Where |\n|---|---|\n| 5 May | [Room][1] |\n\nLine<br>two\n\n[1]: https://gaps.example.org/room\n';
    expect(shown(await newsletter(text))).toEqual([
      'Read this',
      'When',
      'Where',
      '5 May',
      '[Room](https://gaps.example.org/room)',
      'Line two',
    ]);
  });

  test('an address that wrappers made thousands of signs long is whole, and places stay right', async () => {
    const long = `https://wrap.example.org/?data=${'aB3%7C.-_'.repeat(600)}`;
    const text = `[one](${long}) and [two](${long}x)\n\nThird line\n`;
    const { blocks, addresses } = await newsletter(text);
    expect(addresses).toEqual([long, `${long}x`]);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('Third line');
  });
});

describe('HTML as mailers make it', () => {
  test('large letters are headings where no tag is', async () => {
    const html =
      '<div style="font-size:26px">Events</div><div style="font-size:15pt">Tea and gaps</div>' +
      '<div style="font-size:16px">Come to tea, all of you who miss data, and bring what is missing.</div>';
    expect(shown(await newsletter(html, 'issue.html')).slice(0, 2)).toEqual(['h2 Events', 'h3 Tea and gaps']);
  });

  test('weight in a style is as bold as a tag', async () => {
    const html = '<p><span style="font-weight: 700">Tea</span></p><p><b style="font-weight:normal">Coffee</b></p>';
    expect(shown(await newsletter(html, 'issue.html'))).toEqual(['b Tea', 'Coffee']);
  });

  test('scripts and what is hidden are not read, but every address is kept to tell the day', async () => {
    const html =
      '<script>"<p>no</p>"</script><img src="https://track.example.org/o/1"><a href="https://gaps.example.org/"><img src="x.png"></a><template><p>no</p></template><p>yes';
    const source = await newsletter(html, 'issue.html');
    expect(shown(source)).toEqual(['yes']);
    expect(source.addresses).toEqual(['https://track.example.org/o/1', 'https://gaps.example.org/', 'x.png']);
  });

  test('tags that nobody closed do not spread beyond their paragraph', async () => {
    expect(shown(await newsletter('<p><b>Tea</p><p>and gaps</i></p>', 'issue.html'))).toEqual(['b Tea', 'and gaps']);
  });
});

describe('what is no newsletter is refused in a sentence', () => {
  test('another ending', async () => {
    await expect(newsletter('x', 'issue.docx')).rejects.toThrow(
      'Cannot read issue.docx: expected a name that ends in .md, .html or .eml',
    );
  });

  test('a file that is too long', async () => {
    await expect(readNewsletter('issue.md', new Uint8Array(2_500_000))).rejects.toThrow(
      'Cannot read issue.md: it has 2.5 MB, and a newsletter at most 2',
    );
  });

  test('a message of too many lines', async () => {
    await expect(newsletter('\n'.repeat(300_001), 'issue.eml')).rejects.toThrow('a message at most 300000');
  });
});
