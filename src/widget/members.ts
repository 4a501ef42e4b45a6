/**
 * Lines about who comes and goes. Owns: that somebody is introduced before they say anything, also when
 * what they said is read after a reload, and once.
 */
import type { Message } from './client-types.js';
import type { MessageLog } from './message-log.js';
import { fill, type WidgetTexts } from './widget-texts.js';

export class Members {
  private readonly there = new Set<string>();
  /** the words before: they may have said it */
  private last = '';

  constructor(
    private readonly log: MessageLog,
    private readonly texts: () => WidgetTexts,
  ) {}

  beforeMessage({ $userType, $userName, content }: Message): void {
    const isOther = $userType === 'agent' || $userType === 'virtual_agent';
    if (isOther && $userName !== null) this.joined($userName);
    this.last = content;
  }

  joined(name: string): void {
    if (this.there.has(name)) return;
    this.there.add(name);
    if (!this.last.includes(name)) this.log.addNews(fill(this.texts().joined, { name }));
    this.last = '';
  }

  left(name: string): void {
    if (!this.there.delete(name)) return;
    if (!this.last.includes(name)) this.log.addLeaving(fill(this.texts().left, { name }));
  }
}
