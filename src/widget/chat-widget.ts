/**
 * The chat on a page. Owns: the launcher, and that the window is loaded when it is first needed: opened by
 * the customer, or because a chat of this tab goes on. Must not know: how the script got there.
 */
import type { ChatDesk } from './chat-desk.js';
import type { ChatHandle } from './chat-handle.js';
import type { StartOptions } from './client-types.js';
import { element } from './element.js';
import type { Appearance } from './appearance.js';
import { WidgetHost } from './host.js';
import { Launcher, type LauncherLook } from './launcher.js';
import { launcherStyles } from './launcher-styles.js';
import { watchPointer } from './pointer.js';
import { tabStorage, type ChatStorage } from './stored-chat.js';
import {
  directionOf,
  hasTexts,
  languageOf,
  textsFor,
  unknownTexts,
  type TextOverrides,
  type WidgetTexts,
} from './widget-texts.js';
import { ownSecondClicks } from './second-click.js';
import { realTimers } from './timers.js';
import { HEARD, isHeld, ownEvents } from './keyboard.js';
import { waitingRoom } from './waiting-room.js';

export interface WidgetOptions extends StartOptions, Appearance {
  /** where the server is */
  host: string;
  messages?: TextOverrides;
  launcher?: LauncherLook;
  /** where the script that was loaded first listens for us */
  door?: { hear(event: Event): void };
}

export interface WidgetConfig extends Appearance {
  /** other words, by language; `*` is every language */
  messages?: TextOverrides;
}

export class ChatWidget {
  readonly host = new WidgetHost(launcherStyles());
  /** the window, empty until its contents are loaded: it opens at once */
  readonly dialog = element('div', {
    attributes: { role: 'dialog', class: 'window', part: 'window', hidden: true, tabindex: '-1' },
  });
  readonly launcher: Launcher;
  readonly storage: ChatStorage;
  private overrides: TextOverrides;
  private appearance: Appearance;
  /** what had the focus on the page before the window was opened */
  private before: Element | null = null;
  private chatLanguage: string | null = null;
  private desk: ChatDesk | null = null;
  private loading: Promise<ChatDesk> | null = null;

  constructor(readonly options: WidgetOptions) {
    this.storage = tabStorage(options.host, options.address ?? 'web');
    this.overrides = options.messages ?? {};
    this.appearance = options;
    this.launcher = new Launcher(this.texts, () => this.open(), options.launcher ?? 'label');
    this.listen(options.door);
    this.host.root.append(this.launcher.button, this.launcher.speaker, this.dialog);
    this.host.show(this.appearance);
    watchPointer();
    ownSecondClicks(this.host.root);
    this.speak(null);
    // Whoever loads the script may give texts right after it.
    realTimers.after(0, () => this.warnOfTexts());
    if (this.storage.load()) void this.goOn();
  }

  /** The chat that is going on, for applications; null: there is none. */
  get chat(): ChatHandle | null {
    return this.desk?.chat ?? null;
  }

  config({ messages, ...appearance }: WidgetConfig): void {
    for (const [language, texts] of Object.entries(messages ?? {}))
      this.overrides = { ...this.overrides, [language]: { ...this.overrides[language], ...texts } };
    this.appearance = { ...this.appearance, ...appearance };
    this.host.show(this.appearance);
    this.speak(this.chatLanguage);
    this.desk?.use();
  }

  open(): void {
    const { activeElement } = document;
    if (activeElement !== this.host.element) this.before = activeElement;
    if (this.desk) return this.desk.open(true);
    this.reveal(true);
    this.dialog.focus({ preventScroll: true });
    void this.openDesk(true);
  }

  minimise(): void {
    if (this.desk) return this.desk.minimise();
    const hadFocus = this.dialog.contains(this.host.focused);
    this.reveal(false);
    if (this.storage.load()) this.storage.remember({ open: false });
    if (hadFocus) this.giveFocusBack();
  }

  /** To where the customer came from. */
  giveFocusBack(): void {
    const { button } = this.launcher;
    const before = this.before instanceof HTMLElement ? this.before : null;
    (button.hidden ? before : button)?.focus({ preventScroll: true });
  }

  private listen(door: WidgetOptions['door']): void {
    const own = ownEvents(this.host.element, (event, target) => this.pressed(event, target));
    const hear = (event: Event): void => {
      this.host.noteFocus(event);
      own(event);
    };
    if (door) door.hear = hear;
    else for (const name of HEARD) window.addEventListener(name, hear, { capture: true });
  }

  private pressed(event: KeyboardEvent, target: Element): boolean {
    if (isHeld(event, target)) return true;
    if (this.desk) return this.desk.window.pressed(event, target);
    if (event.key !== 'Escape' || this.dialog.hidden) return false;
    this.minimise();
    return true;
  }

  /** The window instead of the launcher, or the other way round. */
  reveal(isOpen: boolean): void {
    this.dialog.hidden = !isOpen;
    this.dialog.setAttribute('aria-label', this.texts.title);
    this.launcher.hidden = isOpen;
  }

  get texts(): WidgetTexts {
    return textsFor(this.language, this.overrides);
  }

  get language(): string {
    const page = document.documentElement.lang;
    return languageOf({ asked: this.pageLanguage, chat: this.chatLanguage, page }, this.overrides);
  }

  get pageLanguage(): string {
    return this.options.language ?? navigator.language;
  }

  /** @param language of the chat; null: there is none yet */
  speak(language: string | null): void {
    this.chatLanguage = language;
    this.host.root.lang = this.language;
    this.host.root.dir = directionOf(this.language);
    this.launcher.use(this.texts);
  }

  private warnOfTexts(): void {
    const { pageLanguage, language, overrides } = this;
    for (const name of unknownTexts(overrides)) console.warn(`aftercall: messages has no text ${name}`);
    if (hasTexts(pageLanguage, overrides)) return;
    const instead = `the window speaks "${language}"; give them with data-messages`;
    console.warn(`aftercall: there are no texts in the language "${pageLanguage}", and ${instead}`);
  }

  /** A chat of this tab goes on as it was left: open or minimised. */
  private async goOn(): Promise<void> {
    if (this.storage.memory().open === false) return void this.load().then((desk) => desk.watch(), nothing);
    this.reveal(true);
    await this.openDesk(false);
  }

  /** @param focus false: after a reload the focus stays with the page */
  private async openDesk(focus: boolean): Promise<void> {
    const minimise = (): void => this.minimise();
    this.dialog.replaceChildren(waitingRoom(this.texts, { minimise }));
    try {
      const desk = await this.load();
      if (this.dialog.hidden) desk.watch();
      else desk.open(focus);
    } catch {
      // Without a network the contents cannot be had.
      const retry = (): void => this.open();
      this.dialog.replaceChildren(waitingRoom(this.texts, { minimise, retry }));
    }
  }

  private load(): Promise<ChatDesk> {
    this.loading ??= import('./chat-desk.js').then(({ ChatDesk: Desk }) => (this.desk = new Desk(this)));
    this.loading.catch(() => (this.loading = null));
    return this.loading;
  }
}

function nothing(): void {
  // The launcher is there for another try.
}
