/**
 * What opens the chat, and tells that something was said meanwhile. Owns: the button, its count, the same
 * count in the page's title, and that who cannot see it hears of it.
 */
import { warn } from './appearance.js';
import { button, element, icon } from './element.js';
import { TitleCount } from './title-count.js';
import { fill, type WidgetTexts } from './widget-texts.js';

const BUBBLE = 'M4 5.5h16v11H12l-5 4v-4H4z';

/** `none`: the page has a button of its own */
export type LauncherLook = 'label' | 'icon' | 'none';

const LOOKS: readonly LauncherLook[] = ['label', 'icon', 'none'];

export class Launcher {
  readonly button: HTMLButtonElement;
  /** outside of the window: it speaks while that is closed */
  readonly speaker = element('p', { attributes: { class: 'unseen', role: 'status' } });
  private readonly label = element('span', { attributes: { class: 'label', dir: 'auto' } });
  private readonly badge = element('span', {
    attributes: { class: 'badge', part: 'badge', 'aria-hidden': 'true', hidden: true },
  });
  private readonly title = new TitleCount();
  private count = 0;

  constructor(
    private texts: WidgetTexts,
    open: () => void,
    private readonly look: LauncherLook,
  ) {
    if (!LOOKS.includes(look)) warn('launcher', look, `one of: ${LOOKS.join(', ')}`);
    this.button = button('', open, 'launcher');
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.append(icon(BUBBLE), this.label, this.badge);
    this.button.classList.toggle('bare', look === 'icon');
    this.hidden = false;
  }

  use(texts: WidgetTexts): void {
    this.texts = texts;
    this.label.textContent = texts.open;
    this.tellCount();
  }

  get hidden(): boolean {
    return this.button.hidden === true;
  }

  set hidden(hidden: boolean) {
    this.button.hidden = hidden || this.look === 'none';
  }

  /** @param spoken what is said of it; null: nothing */
  showCount(count: number, spoken: string | null): void {
    this.count = count;
    this.tellCount();
    if (spoken !== null) this.speaker.textContent = spoken;
    if (count === 0) this.speaker.textContent = '';
    this.title.show(count);
  }

  private tellCount(): void {
    const { open, oneUnread, unread } = this.texts;
    const { count } = this;
    this.badge.hidden = count === 0;
    this.badge.textContent = count > 99 ? '99+' : String(count);
    const said = count === 1 ? oneUnread : fill(unread, { count });
    this.button.setAttribute('aria-label', count === 0 ? open : `${open}, ${said}`);
  }
}
