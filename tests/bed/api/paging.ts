import type { Answer, Call } from './route.ts';

/** Cuts a list into the page that was asked for, and links to the others as GitHub does. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  shape: (item: Item) => unknown,
  wrap: (page: unknown[], total: number) => unknown = (page) => page,
): Answer {
  const size = Math.min(100, positive(call.query.get('per_page'), 30));
  const page = positive(call.query.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const body = wrap(items.slice((page - 1) * size, page * size).map(shape), items.length);
  const link = links(call, page, last);
  return { status: 200, body, ...(link ? { headers: { link } } : {}) };
}

function links(call: Call, page: number, last: number): string {
  const to = (number: number, rel: string): string => {
    const url = new URL(call.address, call.world.url);
    url.searchParams.set('page', String(number));
    return `<${url}>; rel="${rel}"`;
  };
  return [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ].join(', ');
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
