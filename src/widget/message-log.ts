/**
 * The messages in the window. Owns: what one looks and sounds like. It is a log: screen readers say what
 * is added, once (WAI-ARIA: role log), so nothing that was said is ever made anew.
 */
import type { Message, PendingMessage } from './client-types.js';
import { element } from './element.js';
import { richMessage, richText } from './rich-text.js';
import { ScrollKeeper } from './scroll-keeper.js';
import type { WidgetTexts } from './widget-texts.js';

/** px: less than a question with two rows of answers takes */
const SHORT = 220;

export class MessageLog {
  private readonly list = element('div', { attributes: { role: 'log', class: 'lines' } });
  // Outside of the log: what is being sent will be said when it is there.
  private readonly waiting = element('div', { attributes: { class: 'lines' } });
  // For the eye alone: it comes and goes with every burst of keys.
  private readonly typing = element('p', {
    attributes: { class: 'typing', 'aria-hidden': 'true', hidden: true },
  });
  /** It scrolls, so that who has no mouse must be able to reach it. */
  readonly root: HTMLElement;
  readonly scroll: ScrollKeeper;
  /** in the order of the conversation */
  private readonly shown: { message: Message; line: HTMLElement }[] = [];
  /** something else was said after the last of them */
  private interrupted = true;

  /** @param below what belongs to the newest message @param onNews something newer is out of sight, or not any more */
  constructor(
    private texts: WidgetTexts,
    private readonly below: HTMLElement,
    onNews: (isOutOfSight: boolean) => void,
  ) {
    const content = [this.list, this.waiting, this.typing, below];
    this.root = element('div', {
      attributes: { class: 'log', part: 'log', role: 'group', tabindex: '0' },
      children: content,
    });
    this.scroll = new ScrollKeeper(this.root, content, () => this.newest(), onNews);
    this.live = true;
    this.use(texts);
  }

  /** What is added is said by screen readers; false while what was said earlier is shown again. */
  set live(live: boolean) {
    this.list.setAttribute('aria-live', live ? 'polite' : 'off');
  }

  use(texts: WidgetTexts): void {
    this.texts = texts;
    for (const part of [this.root, this.list]) part.setAttribute('aria-label', texts.conversation);
  }

  /** @returns where it stands */
  add(message: Message): HTMLElement {
    const { $userType, $sid, $timestamp } = message;
    const when = element('time', {
      text: $timestamp.toLocaleTimeString(languageTag(this.root), { hour: 'numeric', minute: '2-digit' }),
      attributes: { datetime: $timestamp.toISOString() },
    });
    const line = this.bubble($userType, this.who(message), richMessage(message), when);
    line.dataset['sid'] = $sid;
    this.place(message, line);
    return line;
  }

  /** At the end, unless it came late. */
  private place(message: Message, line: HTMLElement): void {
    const at = this.shown.findLastIndex((one) => one.message.$order < message.$order) + 1;
    const [before, after] = [this.shown[at - 1], this.shown[at]];
    const goesOn = isSame(before?.message, message) && (after || !this.interrupted);
    line.classList.toggle('more', Boolean(goesOn));
    if (after && !isSame(message, after.message)) after.line.classList.remove('more');
    if (!after) this.interrupted = false;
    this.shown.splice(at, 0, { message, line });
    this.insert(line, after?.line ?? null);
  }

  /** A line of what happened, such as somebody joining. */
  addNews(text: string): void {
    this.interrupted = true;
    this.insert(this.news(text), null);
  }

  /**
   * Somebody has left: before what is said or asked because of that, which belongs to its buttons.
   * @param last what they said last, if that was some time ago
   */
  addLeaving(text: string, last: HTMLElement | null = null): void {
    const because = last ? nextOfOthers(last) : this.saidBySystem();
    if (because) this.insert(this.news(text), because);
    else this.addNews(text);
  }

  /** The first of what the system has just said. */
  private saidBySystem(): Element | null {
    let first: Element | null = null;
    let line = this.list.lastElementChild;
    for (; line?.matches('.message.system'); line = line.previousElementSibling) first = line;
    return first;
  }

  private news(text: string): HTMLElement {
    return element('p', { text, attributes: { class: 'news', part: 'news', dir: 'auto' } });
  }

  showPending(pending: readonly PendingMessage[]): void {
    const { sending, sent } = this.texts;
    const lines = pending.map((one) => {
      const line = this.bubble('end_user', one.sent ? sent : sending, richText(one.text));
      line.classList.add('unsent');
      return line;
    });
    this.waiting.replaceChildren(...lines);
    this.scroll.keep();
  }

  /** @param text null: nobody types */
  showTyping(text: string | null): void {
    this.typing.hidden = text === null;
    if (text === null) return;
    const dots = element('span', { attributes: { class: 'dots' } });
    dots.append(...[1, 2, 3].map(() => element('i')));
    this.typing.replaceChildren(dots, element('span', { text, attributes: { dir: 'auto' } }));
    this.scroll.keep();
  }

  /** @param first null: everything was read */
  showFirstUnread(first: HTMLElement | null, text: string): void {
    this.list.querySelector('.mark')?.remove();
    if (!first) return this.scroll.toNewest();
    const mark = element('p', { text, attributes: { class: 'mark', dir: 'auto' } });
    first.before(mark);
    this.scroll.toTop(mark);
  }

  clear(): void {
    this.shown.length = 0;
    this.interrupted = true;
    this.list.replaceChildren();
    this.showTyping(null);
    this.showPending([]);
  }

  private newest(): HTMLElement | null {
    if (this.waiting.firstElementChild) return null;
    const line = this.shown.at(-1)?.line ?? null;
    // Where room is short a question and its answers count for more than who asks.
    const isAsked = !this.below.hidden && this.root.clientHeight < SHORT;
    return (isAsked && line?.querySelector<HTMLElement>('.what')) || line;
  }

  private insert(line: HTMLElement, before: Element | null): void {
    this.list.insertBefore(line, before);
    this.scroll.added();
  }

  private bubble(from: string, who: string, what: (Node | string)[], when?: HTMLElement): HTMLElement {
    const attributes = { class: `message ${from}`, part: `message ${from.replace('_', '-')}` };
    const name = element('span', { text: who, attributes: { class: 'name', dir: 'auto' } });
    const said = element('p', { attributes: { class: 'what', part: 'text', dir: 'auto' } });
    said.append(...what);
    const children = [name, ...(when ? [when] : [])];
    return element('div', {
      attributes,
      children: [element('p', { attributes: { class: 'who' }, children }), said],
    });
  }

  private who({ $userType, $userName }: Message): string {
    const { you, agent, virtualAgent, system } = this.texts;
    if ($userType === 'end_user') return you;
    if ($userType === 'agent') return $userName ?? agent;
    return $userType === 'virtual_agent' ? ($userName ?? virtualAgent) : system;
  }
}

/** What was said next by anybody but the customer, with the line that introduces them. */
function nextOfOthers(line: Element): Element | null {
  let next = line.nextElementSibling;
  while (next?.matches('.message.end_user')) next = next.nextElementSibling;
  return next;
}

/** Of the same person within the same minute: who and when need not be shown again. */
function isSame(before: Message | undefined, after: Message): boolean {
  if (!before || before.$userType !== after.$userType || before.$userName !== after.$userName) return false;
  return after.$timestamp.getTime() - before.$timestamp.getTime() < 60_000;
}

/** The language of the window, with the customs of the customer's country where that is known. */
function languageTag(root: HTMLElement): string | undefined {
  const language = root.closest<HTMLElement>('[lang]')?.lang ?? '';
  const own = navigator.languages.find((one) => one.split('-')[0] === language.split('-')[0]);
  try {
    return Intl.getCanonicalLocales(own ?? language)[0];
  } catch {
    return undefined;
  }
}
