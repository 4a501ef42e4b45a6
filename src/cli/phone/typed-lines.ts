/** Lines typed at a terminal, for several who listen in turn. Owns: that no line is lost between two of them. */
import { createInterface } from 'node:readline';

export class TypedLines {
  private readonly waiting: string[] = [];
  private wake: (() => void) | null = null;
  private ended = false;
  private readonly reader;

  constructor(input: NodeJS.ReadableStream) {
    this.reader = createInterface({ input, terminal: false });
    this.reader.on('line', (line) => {
      this.waiting.push(line.trim());
      this.wake?.();
    });
    this.reader.once('close', () => {
      this.ended = true;
      this.wake?.();
    });
  }

  /** @param over when it resolves nobody listens any more @returns null: there are no more lines, or nobody listens */
  async take(over?: Promise<unknown>): Promise<string | null> {
    if (this.waiting.length === 0 && !this.ended) {
      const typed = new Promise<void>((resolve) => (this.wake = resolve));
      await Promise.race([typed, ...(over ? [over] : [])]);
      this.wake = null;
    }
    return this.waiting.shift() ?? null;
  }

  /** It was not for whoever took it. */
  giveBack(line: string): void {
    this.waiting.unshift(line);
  }

  close(): void {
    this.reader.close();
  }
}
