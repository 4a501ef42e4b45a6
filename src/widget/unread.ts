/**
 * What was said while the window was not open. Owns: the count, where it begins, and who is told.
 */
import type { Message } from './client-types.js';
import { OtherTabs } from './other-tabs.js';
import type { UnreadDesk } from './widget-parts.js';
import { fill } from './widget-texts.js';

export class Unread {
  private count = 0;
  private first: HTMLElement | null = null;
  private catchingUp = true;
  private last = 0;
  private readonly others: OtherTabs;

  constructor(private readonly desk: UnreadDesk) {
    const chat = (): string | null => desk.widget.storage.load()?.id ?? null;
    this.others = new OtherTabs(chat, (seen) => this.readElsewhere(seen));
    document.addEventListener('visibilitychange', () => this.tellOthers());
  }

  /** Another conversation: nothing of it was said yet. */
  beginAnew(): void {
    this.read();
    this.last = 0;
    this.catchingUp = true;
    this.desk.widget.storage.remember({ seen: 0 });
  }

  /** @param line where it stands */
  heard({ $index, $userType, $userName, content }: Message, line: HTMLElement): void {
    const { window, widget } = this.desk;
    this.last = $index;
    if (window.isOpen) return this.remember();
    if ($userType === 'end_user' || $index <= (widget.storage.memory().seen ?? 0)) return;
    this.count += 1;
    // One that came late may stand before the others.
    if (!this.first || isBefore(line, this.first)) this.first = line;
    const { texts } = widget;
    const name = $userName ?? ($userType === 'agent' ? texts.agent : texts.system);
    // Of what was said before the page was loaded it is enough that there is something.
    const spoken = this.catchingUp ? null : fill(texts.newMessage, { name, text: content });
    widget.launcher.showCount(this.count, spoken);
  }

  /** What was said before has been heard. */
  caughtUp(): void {
    this.catchingUp = false;
    const { oneUnread, unread } = this.desk.widget.texts;
    const { count } = this;
    if (count === 0) return;
    this.desk.widget.launcher.showCount(count, count === 1 ? oneUnread : fill(unread, { count }));
  }

  /** The same chat is open in another tab. @param seen `$index` of the last message that was seen there */
  private readElsewhere(seen: number): void {
    const { window, widget } = this.desk;
    if (window.isOpen || seen < this.last) return;
    this.first = null;
    this.count = 0;
    widget.launcher.showCount(0, null);
    this.remember();
  }

  /** The window is open: the first of them is shown. */
  read(): void {
    const { window, widget } = this.desk;
    window.log.showFirstUnread(this.first, widget.texts.newer);
    this.first = null;
    this.count = 0;
    widget.launcher.showCount(0, null);
    this.remember();
  }

  private remember(): void {
    const { storage } = this.desk.widget;
    if (this.last <= (storage.memory().seen ?? 0)) return;
    storage.remember({ seen: this.last });
    this.tellOthers();
  }

  /** Of what stands in a tab that is not seen nobody has read anything. */
  private tellOthers(): void {
    if (this.desk.window.isOpen && !document.hidden) this.others.tell(this.last);
  }
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
