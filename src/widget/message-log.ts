/**
 * The messages in the window. Owns: what one looks and sounds like. It is a log: screen readers say what
 * is added, once (WAI-ARIA: role log), so nothing that was said is ever made anew.
 */
import type { Message, UnsentMessage } from './client-types.js';
import { element } from './element.js';
import { fill, type WidgetTexts } from './widget-texts.js';

export class MessageLog {
  private readonly list = element('div', {
    attributes: { role: 'log', 'aria-live': 'polite', class: 'lines' },
  });
  // Outside of the log: what is being sent will be said when it is there.
  private readonly waiting = element('div', { attributes: { class: 'lines' } });
  // It scrolls, so that who has no mouse must be able to reach it.
  readonly root = element('div', {
    attributes: { class: 'log', role: 'group', tabindex: '0' },
    children: [this.list, this.waiting],
  });

  constructor(private texts: WidgetTexts) {
    this.use(texts);
  }

  use(texts: WidgetTexts): void {
    this.texts = texts;
    for (const part of [this.root, this.list]) part.setAttribute('aria-label', texts.conversation);
  }

  add(message: Message): void {
    const { $userType, content, $sid } = message;
    this.insert(this.bubble($userType, this.who(message), content, { 'data-sid': $sid }));
  }

  /** A line of what happened, such as somebody joining. */
  addNews(text: string): void {
    this.insert(element('p', { text, attributes: { class: 'news' } }));
  }

  showUnsent(unsent: readonly UnsentMessage[]): void {
    this.waiting.replaceChildren(
      ...unsent.map(({ text }) => this.bubble('end_user', this.texts.sending, text, {}, ' unsent')),
    );
    if (unsent.length > 0) this.scroll();
  }

  clear(): void {
    this.list.replaceChildren();
    this.waiting.replaceChildren();
  }

  private insert(line: HTMLElement): void {
    this.list.append(line);
    this.scroll();
  }

  private scroll(): void {
    this.root.scrollTop = this.root.scrollHeight;
  }

  private bubble(
    from: string,
    who: string,
    what: string,
    attributes: { [name: string]: string },
    more = '',
  ): HTMLElement {
    return element('div', {
      attributes: { ...attributes, class: `message ${from}${more}` },
      children: [
        element('p', { text: who, attributes: { class: 'who' } }),
        element('p', { text: what, attributes: { class: 'what' } }),
      ],
    });
  }

  private who({ $userType, $userName }: Message): string {
    const { you, agent, virtualAgent, system } = this.texts;
    if ($userType === 'end_user') return you;
    if ($userType === 'agent') return $userName ?? agent;
    return $userType === 'virtual_agent' ? ($userName ?? virtualAgent) : system;
  }

  /** @param news text with `{name}` */
  addMemberNews(news: string, name: string): void {
    this.addNews(fill(news, { name }));
  }
}
