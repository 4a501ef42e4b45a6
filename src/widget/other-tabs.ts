/**
 * Other tabs with the same chat, such as a copy of this one. Owns: that what was read in one is read in all of them.
 * Must not know: what is read.
 */

interface Word {
  chat: string;
  seen: number;
}

export class OtherTabs {
  /** absent where the browser has none, or allows none (a page in a frame without an origin) */
  private readonly channel: BroadcastChannel | null;

  /** @param chat the one of this tab; null: there is none @param onSeen `$index` of the last message that was seen elsewhere */
  constructor(
    private readonly chat: () => string | null,
    onSeen: (seen: number) => void,
  ) {
    this.channel = open();
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Partial<Word> | null>) => {
      if (typeof data?.seen === 'number' && data.chat === chat()) onSeen(data.seen);
    });
  }

  tell(seen: number): void {
    const chat = this.chat();
    if (chat !== null) this.channel?.postMessage({ chat, seen } satisfies Word);
  }
}

function open(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('aftercall:seen');
  } catch {
    return null;
  }
}
