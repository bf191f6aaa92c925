// Checks an entry in the page, as somebody writes it. Nothing is loaded before that.
import type { Surroundings } from '../../checker/check-draft.ts';
import type { Collection } from '../../collections.ts';
import type { Diagnostic } from '../../diagnostic.ts';

type Checker = typeof import('../../checker/browser.ts');

const PAUSE = 250;

customElements.define(
  'entry-checker',
  class extends HTMLElement {
    loading: Promise<{ checker: Checker; around: Surroundings }> | undefined;
    timer = 0;
    round = 0;

    connectedCallback() {
      this.say('Nothing is loaded or checked until you write.');
      const kept = keep().getItem(this.key);
      if (kept) this.text.value = kept;
      this.text.addEventListener('input', () => this.soon());
      this.querySelector('select')?.addEventListener('change', () => this.soon());
      this.file.addEventListener('input', () => this.soon());
      this.querySelector<HTMLElement>('[data-from]')?.addEventListener('click', () => this.startFromExample());
      if (kept) this.soon();
    }

    get key() {
      return `draft ${location.pathname}`;
    }

    get text() {
      return this.querySelector('textarea')!;
    }

    get file() {
      return this.querySelector('input')!;
    }

    /** What somebody has written is not overwritten. */
    startFromExample() {
      const example = document.querySelector("[id^='example-']")?.textContent ?? '';
      if (this.text.value.trim() === '') this.text.value = `${example}\n`;
      this.text.focus();
      this.soon();
    }

    say(words: string) {
      const status = this.querySelector('.status')!;
      // Said again, the same words would be read aloud again.
      if (status.textContent !== words) status.textContent = words;
    }

    soon() {
      keep().setItem(this.key, this.text.value);
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.check(), PAUSE);
    }

    async check() {
      this.round += 1;
      const { round } = this;
      if (this.text.value.trim() === '') return this.show([], 'Nothing to check yet.');
      if (!this.loading) {
        this.say('Loading the checker…');
        this.loading = load(this.dataset['base'] ?? '');
      }
      try {
        const { checker, around } = await this.loading;
        if (round !== this.round) return;
        this.judge(checker, around);
      } catch {
        this.loading = undefined;
        this.show(
          [],
          'The checker did not load. Write on to try again, or propose the entry: it is checked there, too.',
        );
      }
    }

    judge(checker: Checker, around: Surroundings) {
      const text = this.text.value;
      const chosen = (this.querySelector('select')?.value || this.dataset['collection']) as Collection | undefined;
      const named = this.file.value.trim();
      const { file, diagnostics } = checker.look(text, around, Temporal.Now.instant(), {
        ...(named ? { file: named } : {}),
        ...(chosen ? { collection: chosen } : {}),
      });
      this.file.placeholder = file;
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      this.show(
        diagnostics.map((diagnostic) => this.item(checker, diagnostic, file)),
        summarise(errors, diagnostics.length - errors, file),
      );
      const { repository } = this.dataset;
      const send = this.querySelector<HTMLElement>('.send')!;
      send.hidden = errors > 0 || !repository;
      if (repository) send.querySelector('a')!.href = checker.newFileLink(repository, file, text);
    }

    show(items: HTMLElement[], words: string) {
      this.querySelector('ol')!.replaceChildren(...items);
      this.querySelector<HTMLElement>('.send')!.hidden = true;
      this.say(words);
    }

    item(checker: Checker, diagnostic: Diagnostic, file: string): HTMLElement {
      const { rule, severity, place, message, help, fix } = diagnostic;
      const item = make('li', '', severity);
      const head = make('p', '', 'meta');
      const link = make('a', rule);
      link.href = `${this.dataset['rules']}#${encodeURI(rule)}`;
      const where = place.file === file ? `line ${place.start.line}` : `${place.file}, line ${place.start.line}`;
      head.append(make('strong', severity === 'error' ? 'Error' : 'Warning'), ` · ${where} · `, link);
      item.append(head, make('p', message));
      const excerpt = checker.excerptOf(diagnostic);
      if (excerpt) {
        const lines = make('pre', excerpt);
        lines.tabIndex = 0;
        item.append(lines);
      }
      if (help) item.append(make('p', help, 'meta'));
      if (fix && place.file === file) item.append(this.mendButton(checker, diagnostic));
      return item;
    }

    mendButton(checker: Checker, diagnostic: Diagnostic): HTMLElement {
      const button = make('button', 'Mend it', 'button quiet');
      button.type = 'button';
      button.setAttribute('aria-label', `Mend it: ${diagnostic.message}`);
      button.addEventListener('click', async () => {
        const { text, moveTo } = checker.mend(this.text.value, diagnostic);
        this.text.value = text;
        if (moveTo !== undefined) this.file.value = moveTo;
        keep().setItem(this.key, text);
        await this.check();
        // The button is gone; the next one, or the text, is where work goes on.
        (this.querySelector<HTMLElement>('li button') ?? this.text).focus();
      });
      return button;
    }
  },
);

async function load(base: string): Promise<{ checker: Checker; around: Surroundings }> {
  const archive = fetch(`${base}archive.json`).then((answer) => {
    if (!answer.ok) throw new Error(`Cannot load the archive: ${answer.status}`);
    return answer.json() as Promise<Surroundings>;
  });
  // The archive is asked for along with the code; if the code fails first, nobody waits for it.
  archive.catch(() => {});
  const [temporal, code] = [`${base}temporal.js`, `${base}checker.js`];
  if (!('Temporal' in globalThis)) await import(/* @vite-ignore */ temporal);
  const checker = (await import(/* @vite-ignore */ code)) as Checker;
  return { checker, around: await archive };
}

function summarise(errors: number, warnings: number, file: string): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (errors + warnings === 0) return `All is well with ${file}.`;
  if (errors === 0) return `${count(warnings, 'warning')} in ${file}; it may go as it is.`;
  return `${count(errors, 'error')}${warnings > 0 ? ` and ${count(warnings, 'warning')}` : ''} in ${file}.`;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', name = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

/** Where a browser keeps nothing, the draft is kept by nobody. */
function keep(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => {} };
  }
}
