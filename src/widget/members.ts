/**
 * Lines about who comes and goes. Owns: that somebody is introduced before they say anything and is told to have left
 * where they did, also when what they said is read after a reload, and once.
 */
import type { Chat, Message } from './client-types.js';
import type { MessageLog } from './message-log.js';
import { fill, type WidgetTexts } from './widget-texts.js';

export class Members {
  /** by name: where the last that they said stands; null: they have said nothing */
  private readonly there = new Map<string, HTMLElement | null>();
  /** what the system said last, if nobody has said anything since: it may have told of it */
  private announced = '';

  constructor(
    private readonly log: MessageLog,
    private readonly texts: () => WidgetTexts,
  ) {}

  beforeMessage({ $userType, $userName, content }: Message): void {
    if (isOther($userType) && $userName !== null) this.joined($userName);
    this.announced = $userType === 'system' ? content : '';
  }

  /** @param line where it stands */
  said({ $userType, $userName }: Message, line: HTMLElement): void {
    if (isOther($userType) && $userName !== null) this.there.set($userName, line);
  }

  joined(name: string): void {
    if (this.there.has(name)) return;
    this.there.set(name, null);
    if (!names(this.announced, name)) this.log.addNews(fill(this.texts().joined, { name }));
    this.announced = '';
  }

  left(name: string): void {
    if (!this.there.delete(name)) return;
    if (!names(this.announced, name)) this.log.addLeaving(fill(this.texts().left, { name }));
  }

  /** What was said earlier is there: who is not in the chat now left after what they said last. */
  caughtUp({ agent, virtualAgent }: Chat): void {
    for (const [name, line] of this.there) {
      if (name === agent?.name || name === virtualAgent?.name) continue;
      this.there.delete(name);
      this.log.addLeaving(fill(this.texts().left, { name }), line);
    }
  }
}

function isOther(type: Message['$userType']): boolean {
  return type === 'agent' || type === 'virtual_agent';
}

/** The name as words of their own: Ana is not in Banana. */
function names(text: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
