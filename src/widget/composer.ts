/** Where the customer writes. Owns: Enter sends, Shift+Enter makes a line, nothing empty is sent. */
import { element } from './element.js';
import type { WidgetTexts } from './widget-texts.js';

export class Composer {
  readonly root = element('form');
  private readonly text = element('textarea', { attributes: { rows: '2' } });
  private readonly send = element('button', { attributes: { type: 'submit' } });

  constructor(
    texts: WidgetTexts,
    private readonly on: { write(text: string): void; type(): void },
  ) {
    this.root.append(this.text, this.send);
    this.use(texts);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('keydown', (event) => {
      // While a word is being composed (Japanese, for one) Enter accepts it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('input', () => this.on.type());
  }

  use(texts: WidgetTexts): void {
    this.text.setAttribute('aria-label', texts.placeholder);
    this.text.placeholder = texts.placeholder;
    this.send.textContent = texts.send;
  }

  focus(): void {
    this.text.focus();
  }

  private submit(): void {
    const text = this.text.value;
    if (text.trim() === '') return this.focus();
    this.text.value = '';
    this.focus();
    this.on.write(text);
  }
}
