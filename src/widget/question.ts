/**
 * Buttons under the conversation: quick replies, the opt-in, and whether the chat is really to end.
 * Owns: that a question is a group with a name, and is gone once it is answered.
 */
import { button, element } from './element.js';

export interface Answerable {
  label: string;
  choose(): void;
}

export class Question {
  readonly root = element('div', { attributes: { class: 'question', role: 'group', hidden: true } });

  get open(): boolean {
    return !this.root.hidden;
  }

  /**
   * @param kind tells questions apart
   * @param named what is asked: screen readers say it with the buttons
   * @param shown false: it stands in the conversation already
   */
  ask(kind: string, named: string, answers: readonly Answerable[], shown = true): void {
    const buttons = answers.map(({ label, choose }) =>
      button(
        label,
        () => {
          this.close();
          choose();
        },
        'choice',
      ),
    );
    this.root.dataset['kind'] = kind;
    this.root.setAttribute('aria-label', named);
    const text = element('p', { text: named, attributes: { 'aria-hidden': 'true' } });
    this.root.replaceChildren(...(shown ? [text] : []), element('div', { children: buttons }));
    this.root.hidden = false;
  }

  close(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  focus(): void {
    this.root.querySelector('button')?.focus();
  }
}
