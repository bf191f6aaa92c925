import { Readable } from 'node:stream';
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser';
import { DEEPEST, MOST_NODES, type Thing, type Value, wordOf } from './things.ts';

/** What of a page's microdata is looked at. */
const LONGEST = 1_000_000;

/** The things of a page's microdata (HTML, section 5). */
export async function readMicrodata(html: string, url: string): Promise<Thing[]> {
  const statements = await statementsOf(html.slice(0, LONGEST), url);
  const bySubject = Map.groupBy(statements, ({ subject }) => subject);
  const inside = new Set(statements.filter((statement) => isPart(statement, bySubject)).map(({ object }) => object));
  const left = { nodes: MOST_NODES };
  return [...bySubject.keys()]
    .filter((subject) => !inside.has(subject))
    .flatMap((subject) => thingOf(subject, bySubject, left, 0) ?? []);
}

/** Something that is said of a thing, by the keys of the two. */
interface Statement {
  subject: string;
  property: string;
  object: string;
  /** Of what is said; the address of a thing that has one. */
  text: string;
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Whether a thing is told of within another. A thing that has an address is also named by it, even by itself. */
function isPart({ subject, property, object }: Statement, bySubject: ReadonlyMap<string, unknown>): boolean {
  return bySubject.has(object) && object !== subject && !/[/#](url|sameAs|mainEntityOfPage)$/.test(property);
}

function thingOf(
  subject: string,
  bySubject: ReadonlyMap<string, Statement[]>,
  left: { nodes: number },
  depth: number,
): Thing | undefined {
  left.nodes -= 1;
  if (depth > DEEPEST || left.nodes < 0) return undefined;
  const types: string[] = [];
  const values = new Map<string, Value[]>();
  for (const statement of bySubject.get(subject) ?? []) {
    const { property, object, text } = statement;
    const value = isPart(statement, bySubject) ? thingOf(object, bySubject, left, depth + 1) : text;
    if (property === TYPE) types.push(wordOf(text));
    else if (value !== undefined) values.set(wordOf(property), [...(values.get(wordOf(property)) ?? []), value]);
  }
  return { types, source: 'microdata', values };
}

/** What a page says wrong of itself ends the reading and is no failure: what stands before it counts. */
function statementsOf(html: string, url: string): Promise<Statement[]> {
  return new Promise((resolve) => {
    const statements: Statement[] = [];
    new MicrodataRdfParser({ baseIRI: url })
      .import(Readable.from([html]))
      .on('data', ({ subject, predicate, object }) => {
        statements.push({
          subject: keyOf(subject),
          property: predicate.value,
          object: keyOf(object),
          text: object.value,
        });
      })
      .on('end', () => resolve(statements))
      .on('error', () => resolve(statements));
  });
}

/** A text that is spelt like the name of a thing is a text all the same. */
function keyOf({ termType, value }: { termType: string; value: string }): string {
  return `${termType} ${value}`;
}
