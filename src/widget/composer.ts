/**
 * Where the customer writes. Owns: Enter sends, Shift+Enter makes a line, nothing empty is sent, and
 * nothing too long: it stays where it was written, with how much is too much.
 */
import { element, icon } from './element.js';
import { isComposing } from './keyboard.js';
import { fill, type WidgetTexts } from './widget-texts.js';

const SEND = 'M4 12h14M12.5 6l6 6-6 6';
/** of the limit: from here on the customer is told how much is left */
const NEAR = 0.9;

export interface ComposerActions {
  write(text: string): void;
  type(): void;
  /** what is written so far */
  draft(text: string): void;
}

export class Composer {
  readonly root = element('form', { attributes: { part: 'composer' } });
  /** longest message, in UTF-16 code units; null: not known yet */
  limit: number | null = null;
  private readonly input = element('textarea', {
    attributes: { rows: '1', part: 'input', dir: 'auto', 'aria-describedby': 'count' },
  });
  private readonly count = element('p', {
    attributes: { class: 'count', id: 'count', hidden: true, dir: 'auto' },
  });
  private readonly send = element('button', { attributes: { type: 'submit', class: 'send', part: 'send' } });
  private readonly sendLabel = element('span', { attributes: { class: 'label' } });

  constructor(
    private texts: WidgetTexts,
    private readonly on: ComposerActions,
  ) {
    this.send.append(this.sendLabel, icon(SEND));
    const row = element('div', { attributes: { class: 'row' }, children: [this.input, this.send] });
    this.root.append(this.count, row);
    this.use(texts);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener('input', () => {
      this.fit();
      this.on.draft(this.input.value);
      this.on.type();
    });
  }

  use(texts: WidgetTexts): void {
    this.texts = texts;
    this.input.setAttribute('aria-label', texts.placeholder);
    this.input.placeholder = texts.placeholder;
    this.sendLabel.textContent = texts.send;
    this.fit();
  }

  get text(): string {
    return this.input.value;
  }

  set text(text: string) {
    this.input.value = text;
    // What was given back when the chat was over already.
    if (this.input.readOnly && text !== '') this.root.hidden = false;
    this.fit();
  }

  /** True while nothing can be sent: what is written can be read and copied. */
  set locked(locked: boolean) {
    this.input.readOnly = locked;
    this.send.hidden = locked;
    this.fit();
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** @returns true when the key has sent what was written */
  pressed(event: KeyboardEvent, target: Element): boolean {
    if (target !== this.input || event.key !== 'Enter' || event.shiftKey || isComposing(event)) return false;
    this.submit();
    return true;
  }

  /** As high as its text, up to some lines; and how long that is. */
  fit(): void {
    const { style } = this.input;
    style.height = 'auto';
    if (this.input.scrollHeight > 0) style.height = `${this.input.scrollHeight + 2}px`;
    const { limit } = this;
    const { length } = this.input.value.trim();
    const isNear = limit !== null && length > limit * NEAR;
    const { readOnly } = this.input;
    this.count.hidden = !isNear && !readOnly;
    this.count.classList.toggle('over', this.tooMany > 0);
    if (readOnly) this.count.textContent = this.texts.kept;
    else if (limit !== null && isNear) this.count.textContent = this.lengthText(limit, length);
  }

  get isTooLong(): boolean {
    return this.tooMany > 0;
  }

  private get tooMany(): number {
    return this.limit === null ? 0 : Math.max(0, this.input.value.trim().length - this.limit);
  }

  private lengthText(most: number, length: number): string {
    const { charactersLeft, tooLong } = this.texts;
    if (length <= most) return fill(charactersLeft, { count: most - length });
    return fill(tooLong, { most, count: length - most });
  }

  private submit(): void {
    const text = this.input.value;
    if (text.trim() === '' || this.tooMany > 0 || this.input.readOnly) return this.input.focus();
    this.text = '';
    this.on.draft('');
    this.on.write(text);
  }
}
