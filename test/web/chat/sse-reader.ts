/** Reads a stream of events for tests. Owns: waiting for what is to come, by what arrives and not by the clock. */
export interface Heard {
  event: string;
  id?: string;
  data: { [key: string]: unknown };
}

export class SseReader {
  readonly heard: Heard[] = [];
  comments = 0;
  ended = false;
  private waiting: (() => void)[] = [];
  private readonly abort = new AbortController();

  static async open(
    url: string,
    token: string,
    headers: { [name: string]: string } = {},
  ): Promise<SseReader> {
    const reader = new SseReader();
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: reader.abort.signal,
    });
    if (response.status !== 200 || !response.body) throw new Error(`status ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error('no stream');
    void reader.read(response.body);
    return reader;
  }

  close(): void {
    this.abort.abort();
  }

  of(event: string): Heard[] {
    return this.heard.filter((one) => one.event === event);
  }

  texts(): unknown[] {
    return this.of('message').map(({ data }) => data['text']);
  }

  /** Resolves as soon as it is so. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.ended) throw new Error(`the stream ended: ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  async untilEnd(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.block(block));
        this.tell();
      }
    } catch {
      // Cut off, which is an end too.
    }
    this.ended = true;
    this.tell();
  }

  private block(block: string): void {
    if (block.startsWith(':')) {
      this.comments += 1;
      return;
    }
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const id = field('id');
    this.heard.push({
      event: field('event') ?? '',
      data: JSON.parse(field('data') ?? '{}') as Heard['data'],
      ...(id === undefined ? {} : { id }),
    });
  }

  private tell(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
