/**
 * What the parts of the window know of each other. Owns: these views. The launcher is loaded with the page and the rest
 * when it is opened, so the parts are handed in, and import only this.
 */
import type { ChatWindow } from './chat-window.js';
import type { Launcher } from './launcher.js';
import type { ChatStorage } from './stored-chat.js';
import type { WidgetHost } from './host.js';
import type { StartOptions } from './client-types.js';
import type { WidgetTexts } from './widget-texts.js';

/** What is on the page from the beginning. */
export interface WidgetShell {
  readonly host: WidgetHost;
  readonly dialog: HTMLElement;
  readonly launcher: Launcher;
  readonly storage: ChatStorage;
  readonly options: StartOptions & { host: string };
  readonly texts: WidgetTexts;
  readonly pageLanguage: string;
  /** The window instead of the launcher, or the other way round. */
  reveal(isOpen: boolean): void;
  /** To where the customer came from, when the window goes. */
  giveFocusBack(): void;
  /** @param language of the chat; null: there is none yet */
  speak(language: string | null): void;
}

/** What counts the messages nobody has seen works on. */
export interface UnreadDesk {
  readonly widget: WidgetShell;
  readonly window: ChatWindow;
}
