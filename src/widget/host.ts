/**
 * The one element of ours on a page. Owns: that it stays there whatever the page does with its body, that
 * the page's rules stay outside, and where and in which colours it appears. Must not know: chats.
 */
import { readAppearance, type Appearance } from './appearance.js';
import { foregroundOf } from './foreground.js';
import { element } from './element.js';

export const TAG = 'aftercall-chat';

export class WidgetHost {
  readonly element = document.createElement(TAG);
  readonly shadow = this.element.attachShadow({ mode: 'open' });
  /** everything that is seen */
  readonly root = element('div', { attributes: { class: 'root' } });
  /** called when it is on the page again after the page took it out: what scrolls in it stands at its beginning */
  onReturn: () => void = () => undefined;
  private hadFocus: HTMLElement | null = null;
  private wasThere = false;

  constructor(sheet: CSSStyleSheet) {
    this.addSheet(sheet);
    this.shadow.append(this.root);
    // Clicks are the page's to hear, such as those that close its menus; what is typed is not.
    for (const name of ['input', 'beforeinput', 'change', 'paste', 'cut', 'copy'])
      this.root.addEventListener(name, (event) => event.stopPropagation());
    // From one of ours to another: nobody outside hears of it.
    this.root.addEventListener('focusin', ({ target }) => (this.hadFocus = target as HTMLElement));
    this.watchRoot();
  }

  /** The focus comes or goes, as it is heard at the page's window. */
  noteFocus(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(this.element)) return;
    if (event.type === 'focusin') this.hadFocus = path[0] as HTMLElement;
    if (event.type === 'focusout') queueMicrotask(() => this.noteLoss());
  }

  addSheet(sheet: CSSStyleSheet): void {
    this.shadow.adoptedStyleSheets = [...this.shadow.adoptedStyleSheets, sheet];
  }

  get focused(): Element | null {
    return this.shadow.activeElement;
  }

  show(appearance: Appearance): void {
    const { theme, color, corner, x, y } = readAppearance(appearance);
    const { style, dataset } = this.root;
    dataset['theme'] = theme;
    dataset['corner'] = placeOf(corner);
    setOrClear(style, '--accent', color);
    setOrClear(style, '--on-accent', color && foregroundOf(color));
    setOrClear(style, '--x', x);
    setOrClear(style, '--y', y);
  }

  /** Whose page takes it out has not gone elsewhere. */
  private noteLoss(): void {
    if (this.element.isConnected) this.hadFocus = this.focused as HTMLElement | null;
  }

  /** Beside the body, not in it: pages swap bodies (Turbo, htmx) and have rules for what is in them. */
  private attach(): void {
    const { documentElement, activeElement, body } = document;
    if (this.element.parentNode === documentElement) return;
    documentElement.append(this.element);
    if (this.wasThere) this.onReturn();
    this.wasThere = true;
    if (activeElement === null || activeElement === body) this.hadFocus?.focus({ preventScroll: true });
  }

  private watchRoot(): void {
    let watched: Element | null = null;
    const observer = new MutationObserver(() => watch());
    const watch = (): void => {
      this.attach();
      if (watched === document.documentElement) return;
      watched = document.documentElement;
      observer.disconnect();
      observer.observe(document, { childList: true });
      observer.observe(watched, { childList: true });
    };
    watch();
  }
}

/** Sides of the page: what is its start is to the left or to the right. */
function placeOf(corner: string): string {
  const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const up = /\btop\b/.test(corner) ? 'top' : 'bottom';
  if (/\bleft\b/.test(corner)) return `${up}-left`;
  if (/\bright\b/.test(corner)) return `${up}-right`;
  return `${up}-${/\bstart\b/.test(corner) === rtl ? 'right' : 'left'}`;
}

function setOrClear(style: CSSStyleDeclaration, name: string, value: string | null): void {
  if (value === null) style.removeProperty(name);
  else style.setProperty(name, value);
}
