import { gfm } from 'micromark-extension-gfm';

type Syntax = ReturnType<typeof gfm>;
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type Tokenize = Construct['tokenize'];

/**
 * GitHub's Markdown without what takes the parser long: it asks of every word whether an e-mail
 * address starts there, and of every `h` and `w` with a look at all that went before. E-mail addresses
 * are found in the finished text (see mdast-portable.ts), as the library would have it, too, and before
 * the look back there is one ahead.
 */
export function gfmSyntax(): Syntax {
  const syntax = gfm();
  const text = Object.entries(syntax.text ?? {}).flatMap(([code, constructs = []]): [string, Construct[]][] => {
    const kept = [constructs].flat().filter(({ name }) => name !== 'emailAutolink');
    return kept.length === 0 ? [] : [[code, kept.map(lookAhead)]];
  });
  return { ...syntax, text: Object.fromEntries(text) };
}

const PREFIXES: Record<string, string> = { protocolAutolink: 'http', wwwAutolink: 'www.' };

function lookAhead(construct: Construct): Construct {
  const prefix = PREFIXES[construct.name ?? ''];
  if (prefix === undefined) return construct;
  const ahead: Construct = { tokenize: expectPrefix(prefix), partial: true };
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(ahead, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

function expectPrefix(prefix: string): Tokenize {
  return (effects, ok, nok) => {
    let at = 0;
    return (code) => {
      // What is looked at is part of something, which is forgotten after the look.
      effects.enter('data');
      return next(code);
    };

    function next(code: number | null): ReturnType<typeof ok> {
      if (at === prefix.length) {
        effects.exit('data');
        return ok(code);
      }
      if (code === null || String.fromCharCode(code).toLowerCase() !== prefix[at]) return nok(code);
      at += 1;
      effects.consume(code);
      return next;
    }
  };
}
