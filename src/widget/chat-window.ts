/**
 * The window itself: what is where, what has the focus, what the keyboard does. Owns: the elements. Must
 * not know: chats.
 */
import { Composer, type ComposerActions } from './composer.js';
import { button, element, icon } from './element.js';
import type { WidgetHost } from './host.js';
import { isComposing } from './keyboard.js';
import { keepFocus } from './keep-focus.js';
import { MessageLog } from './message-log.js';
import { PhoneLayout } from './phone-layout.js';
import { byFinger } from './pointer.js';
import { Question } from './question.js';
import type { WidgetTexts } from './widget-texts.js';

export interface WindowActions extends ComposerActions {
  minimise(): void;
  /** The customer is asked whether to end what they see now. @returns how to end that */
  asksEnd(): () => void;
}

const DOWN = 'M6 9.5l6 6 6-6';

export class ChatWindow {
  readonly log: MessageLog;
  readonly question = new Question(false);
  readonly composer: Composer;
  private readonly confirm = new Question(true);
  private readonly title = element('h2', { attributes: { part: 'title', dir: 'auto' } });
  private readonly endButton = button('', () => this.askEnd(), 'plain end');
  private readonly minimiseButton = button('', () => this.on.minimise(), 'plain minimise');
  private readonly state = element('p', {
    attributes: { class: 'state', part: 'state', role: 'status', dir: 'auto' },
  });
  private readonly problem = element('p', {
    attributes: { class: 'problem', part: 'problem', role: 'alert', hidden: true, dir: 'auto' },
  });
  private readonly after = element('div', { attributes: { class: 'after', hidden: true } });
  private readonly newer = button('', () => this.toNewest(), 'newer');
  private readonly phone: PhoneLayout;
  private talking = true;

  constructor(
    private texts: WidgetTexts,
    private readonly host: WidgetHost,
    private readonly dialog: HTMLElement,
    private readonly on: WindowActions,
  ) {
    this.composer = new Composer(texts, on);
    this.log = new MessageLog(texts, this.question.root, (isOutOfSight) => {
      if (!isOutOfSight) keepFocus(this.newer);
      this.newer.hidden = !isOutOfSight;
    });
    this.newer.hidden = true;
    this.minimiseButton.append(icon(DOWN));
    host.onReturn = () => this.log.scroll.restore();
    this.build();
    this.phone = new PhoneLayout(this.dialog, host.root, () => this.isOpen);
    this.use(texts);
  }

  private build(): void {
    const titles = element('div', { attributes: { class: 'titles' }, children: [this.title, this.state] });
    const header = element('header', {
      attributes: { part: 'header' },
      children: [titles, this.endButton, this.minimiseButton],
    });
    const middle = element('div', { attributes: { class: 'middle' }, children: [this.log.root, this.newer] });
    const below = [this.problem, this.confirm.root, this.composer.root, this.after];
    this.dialog.replaceChildren(header, middle, ...below);
  }

  use(texts: WidgetTexts): void {
    this.texts = texts;
    this.title.textContent = texts.title;
    this.dialog.setAttribute('aria-label', texts.title);
    this.endButton.textContent = texts.end;
    this.newer.textContent = texts.newer;
    this.minimiseButton.setAttribute('aria-label', texts.minimise);
    this.log.use(texts);
    this.composer.use(texts);
  }

  get isOpen(): boolean {
    return this.dialog.hidden === false;
  }

  get hasFocus(): boolean {
    return this.dialog.contains(this.host.focused);
  }

  /** longest message, in UTF-16 code units */
  set limit(limit: number) {
    this.composer.limit = limit;
    this.composer.fit();
  }

  /** It was opened. */
  shown(): void {
    this.phone.changed();
    this.composer.fit();
  }

  /** It was closed. */
  hidden(): void {
    this.phone.changed();
  }

  /** To where the customer goes on; a finger raises no keyboard before it touches the text. */
  focus(): void {
    if (!this.after.hidden) this.after.querySelector('button')?.focus();
    else if (byFinger() || this.confirm.open) this.dialog.focus({ preventScroll: true });
    else this.composer.focus();
  }

  focusAfterTap(): void {
    this.focus();
  }

  /** @param isTrouble it is not as it should be */
  showState(text: string, isTrouble = false): void {
    this.state.classList.toggle('trouble', isTrouble);
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  get problemHidden(): boolean {
    return this.problem.hidden === true;
  }

  /** @param text null: there is none any more */
  showProblem(text: string | null): void {
    this.problem.textContent = text ?? '';
    this.problem.hidden = text === null;
    this.log.scroll.keep();
  }

  /** The customer can write, and end the chat. */
  showTalk(): void {
    this.talking = true;
    this.after.hidden = true;
    this.arrange();
  }

  /** Nothing more can be said here; one thing can be done. */
  showAfter(label: string, act: () => void): void {
    const had = this.hasFocus;
    this.talking = false;
    this.question.close();
    this.confirm.close();
    this.after.replaceChildren(button(label, act, 'again'));
    this.after.hidden = false;
    this.arrange();
    if (had && this.isOpen) this.focus();
  }

  /** One row of buttons at a time: whether to end stands alone. */
  private arrange(): void {
    const asks = this.confirm.open;
    this.endButton.hidden = !this.talking;
    // What was written and not sent stays in sight.
    this.composer.root.hidden = asks || (!this.talking && this.composer.text === '');
    this.composer.locked = !this.talking;
    this.question.root.classList.toggle('aside', asks);
    this.composer.fit();
    this.log.scroll.keep();
  }

  private toNewest(): void {
    this.log.scroll.toNewest();
    this.log.root.focus({ preventScroll: true });
  }

  private askEnd(): void {
    if (this.confirm.open) return this.confirm.focus();
    const { endQuestion, yes, no } = this.texts;
    const end = this.on.asksEnd();
    const done = (act: () => void) => () => {
      this.arrange();
      act();
    };
    this.confirm.ask({ id: 'end', kind: 'end', named: endQuestion }, [
      {
        label: yes,
        choose: done(() => {
          this.focus();
          end();
        }),
      },
      { label: no, choose: done(() => this.endButton.focus()) },
    ]);
    this.arrange();
    this.confirm.focus();
  }

  /** What was to be ended is over. */
  stopAskingEnd(): void {
    if (!this.confirm.open) return;
    this.confirm.close();
    this.arrange();
  }

  /** @returns true when the key has done what it is for here */
  pressed(event: KeyboardEvent, target: Element): boolean {
    if (this.composer.pressed(event, target)) return true;
    if (event.key !== 'Escape' || !this.isOpen || isComposing(event)) return false;
    if (!this.confirm.open) this.on.minimise();
    else {
      this.confirm.close();
      this.arrange();
      this.endButton.focus();
    }
    return true;
  }
}
