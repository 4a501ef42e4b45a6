/**
 * Buttons: quick replies, the opt-in, and whether the chat is really to end. Owns: that a question is a
 * group with a name, is shown once and not built anew, takes no tap that was meant for what was there
 * before, and is gone once it is answered.
 */
import { button, element } from './element.js';
import { keepFocus } from './keep-focus.js';
import { realTimers } from './timers.js';

export interface Answerable {
  label: string;
  /** what it stands for, of the ends of a scale */
  meaning?: string;
  choose(): void;
}

export interface Asked {
  /** tells one question from the next */
  id: string;
  /** what sort of question: `choices`, `opt-in`, `end` */
  kind: string;
  /** what is asked: screen readers say it with the buttons */
  named: string;
}

/** longer than the second half of a double click takes */
export const INERT_MS = 500;
/** shorter labels than this are a scale */
const LONGEST_STEP = 3;
/** more than this in one row, on a screen 320 px wide, are narrower than 24 px (WCAG 2.2, 2.5.8) */
const LONGEST_ROW = 11;

export class Question {
  readonly root = element('div', {
    attributes: { class: 'question', part: 'question', role: 'group', hidden: true },
  });
  private asked = '';
  private inert = false;

  /** @param shown false: what is asked stands in the conversation already */
  constructor(private readonly shown: boolean) {}

  get open(): boolean {
    return !this.root.hidden;
  }

  /** The same question again is left as it is: somebody may be about to answer it. */
  ask(asked: Asked, answers: readonly Answerable[]): void {
    const same = JSON.stringify([asked, answers.map(({ label }) => label)]);
    if (this.open && same === this.asked) return;
    this.asked = same;
    this.root.dataset['kind'] = asked.kind;
    this.root.setAttribute('aria-label', asked.named);
    const text = element('p', { text: asked.named, attributes: { 'aria-hidden': 'true', dir: 'auto' } });
    const isScale = answers.length > 2 && answers.every(({ label }) => [...label].length <= LONGEST_STEP);
    const buttons = answers.map((answer) => this.buttonOf(answer));
    const row = element('div', { attributes: { class: isScale ? 'scale' : 'row' }, children: buttons });
    if (isScale) arrangeScale(row.style, answers.length);
    this.root.replaceChildren(...(this.shown ? [text] : []), row, ...endsOf(answers, buttons));
    this.root.hidden = false;
    this.rest(buttons);
  }

  close(): void {
    this.asked = '';
    if (!this.open) return;
    keepFocus(this.root);
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  /** To the last answer: where one of them cannot be taken back that is the other. */
  focus(): void {
    [...this.root.querySelectorAll('button')].at(-1)?.focus({ preventScroll: true });
  }

  private buttonOf({ label, choose }: Answerable): HTMLButtonElement {
    const made = button(
      label,
      () => {
        // A key pressed twice is a double click, too.
        if (this.inert) return;
        this.close();
        choose();
      },
      'choice',
    );
    made.dir = 'auto';
    return made;
  }

  private rest(buttons: readonly HTMLButtonElement[]): void {
    this.inert = true;
    for (const one of buttons) one.setAttribute('aria-disabled', 'true');
    const { asked } = this;
    realTimers.after(INERT_MS, () => {
      if (asked !== this.asked) return;
      this.inert = false;
      for (const one of buttons) one.removeAttribute('aria-disabled');
    });
  }
}

/** Two even rows rather than one that ends in a lonely button; where the window is low, one as long as that can be hit. */
function arrangeScale(style: CSSStyleDeclaration, steps: number): void {
  const even = Math.ceil(steps / (steps > 6 ? 2 : 1));
  style.setProperty('--columns', String(even));
  style.setProperty('--steps', String(steps > LONGEST_ROW ? even : steps));
}

/** What the ends of a scale stand for, under it. */
function endsOf(answers: readonly Answerable[], buttons: readonly HTMLButtonElement[]): HTMLElement[] {
  const ends = answers.flatMap(({ label, meaning }, index) => {
    if (meaning === undefined) return [];
    const id = `meaning-${index}`;
    buttons[index]?.setAttribute('aria-describedby', id);
    return [element('span', { text: `${label} = ${meaning}`, attributes: { id, dir: 'auto' } })];
  });
  return ends.length === 0 ? [] : [element('p', { attributes: { class: 'ends' }, children: ends })];
}
