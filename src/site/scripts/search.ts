// The page of the search: our own list over Pagefind's index (https://pagefind.app/docs/api/).
// Nothing of it is fetched before the reader goes to the field, or comes with a question in the address.
import { FACETS, type Facet } from '../../listing/search-facts.ts';

interface Pagefind {
  mergeIndex: (folder: string) => Promise<void>;
  filters: () => Promise<Counts>;
  debouncedSearch: (words: string | null, options: { filters: Chosen }, wait: number) => Promise<Found | null>;
}

type Counts = Partial<Record<Facet, Record<string, number>>>;

type Chosen = Partial<Record<Facet, { any: string[] }>>;

interface Found {
  results: { data: () => Promise<Result> }[];
  filters: Counts;
  totalFilters: Counts;
}

interface Result {
  url: string;
  excerpt: string;
  meta: { title?: string; date?: string };
  filters: Partial<Record<Facet, string[]>>;
}

const AT_ONCE = 10;
const HEADINGS = { collection: 'Kind', year: 'Year', series: 'Series', topic: 'Topic' } satisfies Record<Facet, string>;

customElements.define(
  'site-search',
  class extends HTMLElement {
    private readonly field = this.querySelector('input')!;
    private readonly facets = this.querySelector<HTMLElement>('.facets')!;
    private readonly status = this.querySelector('[role=status]')!;
    private readonly list = this.querySelector('ol')!;
    private readonly more = this.querySelector<HTMLButtonElement>('button[type=button]')!;
    private readonly labels: Record<string, string> = JSON.parse(this.dataset['labels'] ?? '{}');
    private index: Promise<Pagefind | undefined> | undefined;
    private found: Found | undefined;
    private asked = 0;

    connectedCallback() {
      const given = new URLSearchParams(location.search);
      this.field.value = given.get('q') ?? '';
      this.field.addEventListener('focus', () => this.open());
      this.field.addEventListener('input', () => this.ask());
      this.facets.addEventListener('change', () => this.ask());
      this.more.addEventListener('click', () => this.showMore());
      this.querySelector('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        this.ask(0);
      });
      document.addEventListener('keydown', (event) => this.press(event));
      if ([...given.keys()].some((key) => key === 'q' || key in HEADINGS)) this.ask(0);
    }

    /** Fetches the index, once. */
    private open(): Promise<Pagefind | undefined> {
      this.index ??= this.load().catch(() => {
        this.status.textContent = 'The index of the search is not here. The lists at the bottom of the page are.';
        return undefined;
      });
      return this.index;
    }

    private async load(): Promise<Pagefind> {
      const folder = this.dataset['index'] ?? '';
      const program = `${folder}pagefind.js`;
      const [pagefind, parts]: [Pagefind, string[]] = await Promise.all([
        import(/* @vite-ignore */ program),
        fetch(`${folder}parts.json`).then((answer) => answer.json()),
      ]);
      // Of a large archive each year has an index of its own.
      await Promise.all(parts.map((part) => pagefind.mergeIndex(folder + part)));
      const values = await pagefind.filters();
      const given = new URLSearchParams(location.search);
      this.facets.replaceChildren(...FACETS.map((facet) => this.drawFacet(facet, values[facet] ?? {}, given)));
      this.facets.hidden = false;
      return pagefind;
    }

    private drawFacet(facet: Facet, values: Record<string, number>, given: URLSearchParams): HTMLElement {
      const chosen = given.getAll(facet);
      const order = Object.keys(values).sort((a, b) => this.rank(facet, a, b));
      const fieldset = element('fieldset', { ariaLabel: HEADINGS[facet] });
      for (const value of order) {
        const box = element('input', { type: 'checkbox', name: facet, value, checked: chosen.includes(value) });
        const label = element('label', {}, box, this.labels[value] ?? value);
        label.append(element('output', { textContent: String(values[value]) }));
        fieldset.append(label);
      }
      const isOpen = chosen.length > 0 || (facet === 'collection' && matchMedia('(min-width: 52rem)').matches);
      return element('details', { open: isOpen }, element('summary', { textContent: HEADINGS[facet] }), fieldset);
    }

    /** Kinds as in the menu, years from the newest, everything else by name. */
    private rank(facet: Facet, a: string, b: string): number {
      if (facet === 'year') return b.localeCompare(a);
      const kinds = Object.keys(this.labels);
      return facet === 'collection' ? kinds.indexOf(a) - kinds.indexOf(b) : a.localeCompare(b);
    }

    private async ask(wait = 120): Promise<void> {
      const turn = ++this.asked;
      const pagefind = await this.open();
      if (!pagefind || turn !== this.asked) return;
      const words = this.field.value.trim();
      const chosen = this.chosen();
      this.keep(words, chosen);
      if (words === '' && Object.keys(chosen).length === 0) return this.clear(await pagefind.filters());
      const found = await pagefind.debouncedSearch(words || null, { filters: chosen }, wait);
      if (!found || turn !== this.asked) return;
      this.found = found;
      this.count(found.totalFilters, found.filters);
      this.status.textContent = `${found.results.length} ${found.results.length === 1 ? 'entry' : 'entries'}`;
      await this.showMore(turn, 0);
    }

    private chosen(): Chosen {
      const boxes = [...this.facets.querySelectorAll<HTMLInputElement>('input:checked')];
      return Object.fromEntries(
        FACETS.map(
          (facet) => [facet, { any: boxes.filter(({ name }) => name === facet).map(({ value }) => value) }] as const,
        ).filter(([, { any }]) => any.length > 0),
      );
    }

    /** The address always leads back to what is seen. */
    private keep(words: string, chosen: Chosen): void {
      const query = new URLSearchParams(words === '' ? {} : { q: words });
      for (const [facet, { any }] of Object.entries(chosen)) for (const value of any) query.append(facet, value);
      history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    }

    private clear(counts: Counts): void {
      this.found = undefined;
      this.list.replaceChildren();
      this.more.hidden = true;
      this.status.textContent = '';
      this.count(counts, counts);
    }

    /** How many there would be; within the facet that is chosen from, how many more. */
    private count(total: Counts, left: Counts): void {
      for (const box of this.facets.querySelectorAll('input')) {
        const facet = box.name as Facet;
        const isChosenFrom = this.facets.querySelector(`input[name=${facet}]:checked`) !== null;
        const count = (isChosenFrom ? total : left)[facet]?.[box.value] ?? 0;
        const label = box.closest('label')!;
        label.querySelector('output')!.textContent = String(count);
        label.hidden = count === 0 && !box.checked;
      }
    }

    /** Shows the next results below those that are shown, or, from the first on, in their stead. */
    private async showMore(turn = this.asked, shown = this.list.childElementCount): Promise<void> {
      const results = this.found?.results ?? [];
      const next = await Promise.all(results.slice(shown, shown + AT_ONCE).map((result) => result.data()));
      if (turn !== this.asked) return;
      const items = next.map((result) => this.drawResult(result));
      const isInList = this.list.contains(document.activeElement);
      if (shown === 0) this.list.replaceChildren(...items);
      else this.list.append(...items);
      this.more.hidden = this.list.childElementCount >= results.length;
      // What was asked for with the button is where the keyboard goes on, and what was gone to is not lost.
      if (shown > 0 || isInList) items[0]?.querySelector('a')?.focus();
    }

    private drawResult({ url, excerpt, meta, filters }: Result): HTMLElement {
      const [kind = ''] = filters.collection ?? [];
      const about = [this.labels[kind], meta.date].filter(Boolean).join(' · ');
      return element(
        'li',
        {},
        element('h2', {}, element('a', { href: url, textContent: meta.title ?? url })),
        element('p', { className: 'meta', textContent: about }),
        element('p', {}, ...marked(excerpt)),
      );
    }

    private press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inField = document.activeElement === this.field;
      if (event.key === '/' && !inField) this.field.focus();
      else if (event.key === 'Escape' && this.contains(document.activeElement)) this.reset();
      else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      else if (!this.step(event.key === 'ArrowDown' ? 1 : -1)) return;
      event.preventDefault();
    }

    private reset(): void {
      this.field.value = '';
      for (const box of this.facets.querySelectorAll('input')) box.checked = false;
      this.field.focus();
      this.ask(0);
    }

    /** From the field through the results and back; anywhere else the arrows are the browser's. */
    private step(by: number): boolean {
      const stops = [this.field, ...this.list.querySelectorAll('a')];
      const at = stops.indexOf(document.activeElement as HTMLInputElement);
      const next = at < 0 ? undefined : stops[at + by];
      next?.focus();
      return next !== undefined;
    }
  },
);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** An excerpt as text with marks, whatever else may be in it. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', { textContent: text }) : text;
  });
}
