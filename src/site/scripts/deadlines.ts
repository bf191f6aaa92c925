// A page was built a while ago: its deadlines may have come near since, or passed. These elements
// correct it in the reader's browser. They are one script, small enough to stand in the page, so that
// it is corrected before it is seen.
import { DEADLINE_LABELS } from '../../archive/deadlines.ts';
import { type Countdown, countdownAt, onReadersClock } from '../../listing/countdown.ts';

const language = document.documentElement.lang;

/** Where the opportunity of a badge stands now. */
function countdownOf(badge: HTMLElement): Countdown | undefined {
  const carried = badge.dataset['deadlines'];
  return carried === undefined ? undefined : countdownAt(JSON.parse(carried), Date.now());
}

customElements.define(
  'deadline-badge',
  class extends HTMLElement {
    connectedCallback() {
      const countdown = countdownOf(this);
      if (!countdown) return;
      const { status, words, deadline } = countdown;
      const own = words.includes(deadline.clock) && onReadersClock(deadline.last, deadline.zone, language);
      this.dataset['status'] = status;
      this.querySelector('b')!.textContent = DEADLINE_LABELS[status];
      this.querySelector('span')!.textContent = own ? `${words} (${own} where you are)` : words;
    }
  },
);

/** What came near its deadline, or passed it, goes where it now belongs. */
customElements.define(
  'deadline-groups',
  class extends HTMLElement {
    connectedCallback() {
      for (const badge of this.querySelectorAll<HTMLElement>('deadline-badge[data-deadlines]')) {
        const countdown = countdownOf(badge);
        const item = badge.closest('li');
        const section = countdown && this.querySelector(`[data-group="${countdown.status}"]`);
        if (item && section && !section.contains(item)) this.move(item, countdown, section);
      }
      for (const section of this.querySelectorAll('section')) section.hidden = !section.querySelector('li');
      for (const nothing of this.querySelectorAll<HTMLElement>('[data-nothing-open]'))
        nothing.hidden = !!this.querySelector('section:not([data-group="closed"], [data-group="forgotten"], [hidden])');
    }

    /** The next to close comes first; of what has closed, the latest. */
    move(item: HTMLElement, { status, deadline }: Countdown, section: Element) {
      const isBelow = (other: Element): boolean => {
        const badge = other.querySelector<HTMLElement>('deadline-badge[data-deadlines]');
        const ends = (badge && countdownOf(badge)?.deadline.ends) ?? 0;
        return status === 'closed' ? ends <= deadline.ends : ends > deadline.ends;
      };
      const list = section.querySelector('ul')!;
      list.insertBefore(item, [...list.children].find(isBelow) ?? null);
    }
  },
);

/** Shown once its opportunity has closed, in the stead of what asks to apply. */
customElements.define(
  'closed-notice',
  class extends HTMLElement {
    connectedCallback() {
      this.leaveOutClosed();
      const page = this.closest('article');
      const badge = page?.querySelector<HTMLElement>('deadline-badge');
      if (!page || !badge || countdownOf(badge)?.status !== 'closed') return;
      this.hidden = false;
      for (const element of page.querySelectorAll<HTMLElement>('[data-while-open]')) element.hidden = true;
    }

    /** What it offers instead may have closed since, too. */
    leaveOutClosed() {
      for (const badge of this.querySelectorAll<HTMLElement>('deadline-badge'))
        if (countdownOf(badge)?.status === 'closed') badge.closest('li')?.remove();
      const similar = this.querySelector('section');
      if (similar && !similar.querySelector('li')) similar.hidden = true;
    }
  },
);

/** The same moment on the reader's own clock, where that shows another time and the moment is still to come. */
customElements.define(
  'reader-time',
  class extends HTMLElement {
    connectedCallback() {
      const { moment, zone = '' } = this.dataset;
      const own = Number(moment) > Date.now() && onReadersClock(Number(moment), zone, language);
      if (own) this.textContent = `${own} where you are`;
    }
  },
);
