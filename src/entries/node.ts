/**
 * The shape that JSON and YAML share once parsed, with the offsets of every part.
 * Built only for a file that has something to tell.
 */
export type Node = ObjectNode | ArrayNode | ScalarNode;

interface Span {
  /** Offset of the first UTF-16 code unit in the file. */
  start: number;
  /** Offset after the last one. */
  end: number;
}

export interface ObjectNode extends Span {
  kind: 'object';
  members: Member[];
}

export interface ArrayNode extends Span {
  kind: 'array';
  items: Node[];
}

export interface ScalarNode extends Span {
  kind: 'scalar';
}

export interface Member {
  key: string;
  keySpan: Span;
  value: Node;
}

/** The same parts at other offsets. */
export function moveNode(node: Node, move: (offset: number) => number): Node {
  const moveSpan = ({ start, end }: Span): Span => ({ start: move(start), end: move(end) });
  switch (node.kind) {
    case 'object':
      return {
        ...node,
        ...moveSpan(node),
        members: node.members.map(({ key, keySpan, value }) => ({
          key,
          keySpan: moveSpan(keySpan),
          value: moveNode(value, move),
        })),
      };
    case 'array':
      return { ...node, ...moveSpan(node), items: node.items.map((item) => moveNode(item, move)) };
    case 'scalar':
      return { ...node, ...moveSpan(node) };
  }
}
