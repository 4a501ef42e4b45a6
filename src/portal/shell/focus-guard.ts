/**
 * Where the focus goes when what had it is gone: a button that was pressed and is off now, a line that was deleted, a dialog that
 * closed. Owns: that it never falls out of the page. It goes to what opened the dialog, else to the nearest part around that is left.
 */
import { useEffect } from 'react';

/** What opens over a page, and is left again to where one was. */
const OVER = '[role="dialog"], [role="menu"]';
/** Somebody else may move the focus on purpose first. */
const WAIT_MS = 60;

interface Place {
  element: HTMLElement;
  /** everything around it, from the inside: an element that is gone knows no more where it was */
  around: HTMLElement[];
  /** in a dialog: where one was before */
  before: Place | null;
}

export function useFocusGuard(): void {
  useEffect(() => {
    const guard = new FocusGuard();
    return () => guard.stop();
  }, []);
}

class FocusGuard {
  private last: Place | null = null;
  /** where the focus was put, and what is to have it back: a button that is off while it works */
  private lent: { at: HTMLElement; owner: HTMLElement } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changes = new MutationObserver(() => this.changed());

  constructor() {
    document.addEventListener('focusin', this.came);
    const what = { attributes: true, attributeFilter: ['disabled', 'data-disabled'] };
    this.changes.observe(document.body, { childList: true, subtree: true, ...what });
  }

  stop(): void {
    document.removeEventListener('focusin', this.came);
    this.changes.disconnect();
    clearTimeout(this.timer);
  }

  private readonly came = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const over = target.closest(OVER);
    const { last } = this;
    const isSame = last !== null && over === (last.around.find((one) => one.matches(OVER)) ?? null);
    this.last = { element: target, around: aroundOf(target), before: isSame ? last.before : over && last };
    if (this.lent && this.lent.at !== target) this.lent = null;
  };

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), WAIT_MS);
  }

  private look(): void {
    const { lent, last } = this;
    if (lent && document.activeElement === lent.at && isThere(lent.owner)) return lent.owner.focus();
    if (!last || isThere(last.element)) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body && active !== last.element) return;
    const to = nextOf(last);
    to?.focus({ preventScroll: true });
    if (to) this.lent = { at: to, owner: last.element };
  }
}

function aroundOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  return parent ? [parent, ...aroundOf(parent)] : [];
}

/** In a dialog that is still there the focus stays in it. */
function nextOf({ around, before }: Place): HTMLElement | undefined {
  const over = around.find((one) => one.matches(OVER));
  const within = around.find((one) => isThere(one) && one.tabIndex === -1 && one.hasAttribute('tabindex'));
  if (before === null || over?.isConnected === true) return within;
  return isThere(before.element) ? before.element : nextOf(before);
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled, [data-disabled]');
}
