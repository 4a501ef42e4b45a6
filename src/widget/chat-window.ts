/**
 * The window itself: what is where, what has the focus, what the keyboard does. Owns: the elements. Must
 * not know: chats.
 */
import { Composer } from './composer.js';
import { button, element } from './element.js';
import { MessageLog } from './message-log.js';
import { Question } from './question.js';
import type { WidgetTexts } from './widget-texts.js';

export interface WindowActions {
  opened(): void;
  minimised(): void;
  write(text: string): void;
  type(): void;
  end(): void;
}

export class ChatWindow {
  readonly root = element('div');
  readonly log: MessageLog;
  readonly question = new Question();
  private readonly confirm = new Question();
  private readonly composer: Composer;
  private readonly launcher: HTMLButtonElement;
  private readonly title = element('h2');
  private readonly endButton: HTMLButtonElement;
  private readonly minimiseButton: HTMLButtonElement;
  private readonly state = element('p', { attributes: { class: 'state', role: 'status' } });
  private readonly problem = element('p', { attributes: { class: 'problem', role: 'alert', hidden: true } });
  private readonly after = element('div', { attributes: { class: 'after', hidden: true } });
  private readonly dialog: HTMLElement;

  constructor(
    private texts: WidgetTexts,
    private readonly on: WindowActions,
  ) {
    this.log = new MessageLog(texts);
    this.composer = new Composer(texts, on);
    this.launcher = button(texts.open, () => this.open(), 'launcher');
    this.launcher.setAttribute('aria-haspopup', 'dialog');
    this.endButton = button(texts.end, () => this.askEnd(), 'plain end');
    this.minimiseButton = button('–', () => this.minimise(), 'plain minimise');
    const header = element('header', { children: [this.title, this.endButton, this.minimiseButton] });
    const parts = [this.question, this.confirm, this.composer].map(({ root }) => root);
    this.dialog = element('div', {
      attributes: { role: 'dialog', class: 'window', hidden: true },
      children: [header, this.state, this.log.root, this.problem, ...parts, this.after],
    });
    this.dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.escape();
    });
    this.root.append(this.launcher, this.dialog);
    this.use(texts);
  }

  /** @param language what the texts are in */
  use(texts: WidgetTexts, language?: string): void {
    this.texts = texts;
    if (language !== undefined) this.root.lang = language;
    this.launcher.textContent = texts.open;
    this.title.textContent = texts.title;
    this.dialog.setAttribute('aria-label', texts.title);
    this.endButton.textContent = texts.end;
    this.minimiseButton.setAttribute('aria-label', texts.minimise);
    this.log.use(texts);
    this.composer.use(texts);
  }

  get isOpen(): boolean {
    return !this.dialog.hidden;
  }

  /** @param focus false: after a reload the focus stays with the page */
  open(focus = true): void {
    this.dialog.hidden = false;
    this.launcher.hidden = true;
    this.on.opened();
    if (focus) this.focus();
  }

  minimise(): void {
    this.dialog.hidden = true;
    this.launcher.hidden = false;
    this.launcher.focus();
    this.on.minimised();
  }

  /** To where the customer goes on. */
  focus(): void {
    if (!this.after.hidden) this.after.querySelector('button')?.focus();
    else this.composer.focus();
  }

  showState(text: string): void {
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  /** @param text null: there is none any more */
  showProblem(text: string | null): void {
    this.problem.textContent = text ?? '';
    this.problem.hidden = text === null;
  }

  /** The customer can write, and end the chat. */
  showTalk(): void {
    this.after.hidden = true;
    this.composer.root.hidden = false;
    this.endButton.hidden = false;
  }

  /** Nothing more can be said here; one thing can be done. */
  showAfter(label: string, act: () => void): void {
    const had = this.dialog.contains(this.focused());
    this.question.close();
    this.confirm.close();
    this.composer.root.hidden = true;
    this.endButton.hidden = true;
    this.after.replaceChildren(button(label, act, 'again'));
    this.after.hidden = false;
    if (had && this.isOpen) this.focus();
  }

  private focused(): Element | null {
    return (this.root.getRootNode() as Document | ShadowRoot).activeElement;
  }

  private askEnd(): void {
    if (this.confirm.open) return this.confirm.focus();
    const { endQuestion, yes, no } = this.texts;
    this.confirm.ask('end', endQuestion, [
      {
        label: yes,
        choose: () => {
          this.composer.focus();
          this.on.end();
        },
      },
      { label: no, choose: () => this.endButton.focus() },
    ]);
    this.confirm.focus();
  }

  private escape(): void {
    if (!this.confirm.open) return this.minimise();
    this.confirm.close();
    this.endButton.focus();
  }
}
