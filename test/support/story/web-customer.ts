/**
 * A customer's client over HTTP: requests up, the stream of events down. Owns: that every message is
 * shown once and in order, whatever connections it takes. Must not know: the carrier.
 */
import type { Choice } from '../../../src/call/chat';
import { SseReader } from '../../web/chat/sse-reader';
import type { ChatNarration, ShownMessage } from '../../../src/rehearsal/chat-narration';

interface Message extends ShownMessage {
  seq: number;
}

export class WebCustomer {
  online = false;
  private readonly shown: Message[] = [];
  private stream: SseReader | null = null;
  /** how many events of the stream were looked at */
  private looked = 0;
  private written = 0;
  /** the app counts this connection: of a chat that is over it counts none */
  private counted = false;

  private constructor(
    private readonly base: () => string,
    private readonly chat: { id: string; token: string },
    private readonly narration: ChatNarration,
  ) {}

  /** of the session */
  get id(): string {
    return this.chat.id;
  }

  /** @param base where the app is; @param body of the request that opens a chat */
  static async open(base: () => string, body: object, narration: ChatNarration): Promise<WebCustomer> {
    const answer = await request(`${base()}/chat/v1/chats`, 'POST', '', body);
    const { chat, token } = (await answer.json()) as { chat: { id: string }; token: string };
    const customer = new WebCustomer(base, { id: chat.id, token }, narration);
    await customer.connect();
    return customer;
  }

  write(text: string, choice?: string): Promise<void> {
    this.written += 1;
    const body = { id: `c${this.written}`, text, ...(choice === undefined ? {} : { choice }) };
    return this.ask('POST', '/messages', body);
  }

  choose(label: string): Promise<void> {
    const choices: Choice[] = this.shown.findLast((message) => message.choices)?.choices ?? [];
    const choice = choices.find((one) => one.label === label);
    if (!choice) throw new Error(`there is no quick reply ${label}`);
    return this.write(label, choice.value);
  }

  /** What is refused because of how the chat is, is part of a story; what cannot be understood is not. */
  async ask(method: string, path: string, body?: object): Promise<void> {
    await request(this.url(path), method, this.chat.token, body);
  }

  async connect(): Promise<void> {
    const after = this.shown.at(-1)?.seq ?? 0;
    this.looked = 0;
    this.counted = (await this.view()).status !== 'ended';
    this.stream = await SseReader.open(this.url(`/events?after=${after}`), this.chat.token);
    this.online = true;
  }

  /** @returns false when there was no connection that the app could miss */
  disconnect(): boolean {
    this.online = false;
    const missed = this.counted && this.stream !== null && !this.stream.ended;
    this.stream?.close();
    return missed;
  }

  /** Shows what has come, up to the last message there is. @throws when one is missing or comes twice */
  async catchUp(): Promise<void> {
    const { stream } = this;
    if (!this.online || !stream) return;
    const { lastMessage: last } = await this.view();
    const has = (): boolean => stream.of('message').some(({ data }) => data['seq'] === last);
    if ((this.shown.at(-1)?.seq ?? 0) < last) {
      // Cut off, when a process was killed: a client connects again.
      const isThere = await stream.until(has).then(
        () => true,
        () => false,
      );
      if (!isThere && stream === this.stream) await this.connect();
      if (!isThere) return this.catchUp();
    }
    for (const { event, data } of stream.heard.slice(this.looked))
      if (event === 'message') this.show(data as unknown as Message);
    this.looked = stream.heard.length;
  }

  private show(message: Message): void {
    const expected = (this.shown.at(-1)?.seq ?? 0) + 1;
    if (message.seq !== expected) throw new Error(`message ${message.seq} came instead of ${expected}`);
    this.shown.push(message);
    this.narration.clientShows(message);
  }

  private async view(): Promise<{ status: string; lastMessage: number }> {
    const answer = await request(this.url(''), 'GET', this.chat.token);
    return (await answer.json()) as { status: string; lastMessage: number };
  }

  private url(path: string): string {
    return `${this.base()}/chat/v1/chats/${this.chat.id}${path}`;
  }
}

async function request(url: string, method: string, token: string, body?: object): Promise<Response> {
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (answer.ok || answer.status === 409) return answer;
  throw new Error(`${method} was answered ${answer.status}: ${await answer.text()}`);
}
