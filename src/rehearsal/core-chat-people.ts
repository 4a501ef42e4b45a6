/**
 * The people of a chat in the core stage. Owns: what each of them does, and what the customer's client
 * has shown so far. Must not know: how the conversation is carried.
 */
import type { ChatMessage } from '../call/chat';
import type { CustomData } from '../call/custom-data';
import type { Scheduled } from '../lib/clock';
import type { ChatWorld, CoreChat } from './core-chat';
import type { ChatNarration } from './chat-narration';
import { CUSTOMER_NAME } from './customer-name';
import type { ChatAct, CustomWords } from './story-chat';
import { verified } from './verified-data';

/** A page that is reloaded within this time was never away. */
const GRACE_MS = 2000;

export class CoreChatPeople {
  /** the customer's address or identity */
  private customer = '';
  private hasClient = false;
  private written = 0;
  private readonly transcript: ChatMessage[] = [];
  private shown = 0;
  private online = true;
  private told = true;
  private grace: Scheduled | null = null;
  /** identities of agents whose client has lost its connection */
  private readonly away = new Set<string>();

  constructor(
    private readonly world: ChatWorld,
    private readonly chat: CoreChat,
    private readonly narration: ChatNarration,
    private readonly number: number,
  ) {}

  /** The transcript has one more; the client shows it as soon as it can. */
  added(message: ChatMessage): void {
    this.transcript.push(message);
    this.show();
  }

  /** The app was restarted: it does not know any more whom it had missed. @param away what it remembers */
  restarted(away: boolean): void {
    this.grace?.cancel();
    this.told = !away;
    if (this.hasClient && this.online) this.tellPresence(true);
  }

  perform(act: ChatAct): void {
    const at = this.world.now();
    switch (act.do) {
      case 'open-chat':
        return this.open(act);
      case 'text':
        return this.text(act.from, act.to, act.words);
      case 'write':
        return CUSTOMER_NAME.test(act.party)
          ? this.customerWrites(act.words)
          : this.agentWrites(act.party, act.words);
      case 'choose':
        return this.choose(act.label);
      case 'opt-in':
        this.mustHaveClient();
        return this.world.feed({ type: 'opt-in.selected', at, choice: act.choice });
      case 'acknowledge':
        return this.world.feed({ type: 'post-session.acknowledged', at, as: act.as });
      case 'accept':
        this.narration.takes(act.party);
        return this.world.feed({ type: 'chat.accepted', at, agentId: act.party });
      case 'leave':
        return this.leave(act.party);
      case 'presence':
        return this.presence(act.party, act.present);
      case 'chat-end':
        return this.world.feed({ type: 'end.requested', at, by: act.by });
      case 'close-outside':
        if (!this.chat.isOpen) return;
        this.chat.close();
        return this.world.feed({ type: 'conversation.closed', at, reason: 'API' });
    }
  }

  private open({ address, client, language, custom }: Extract<ChatAct, { do: 'open-chat' }>): void {
    this.customer = `customer:c${this.number}`;
    this.hasClient = true;
    this.world.feed({
      ...{
        type: 'chat.opened',
        at: this.world.now(),
        sessionId: `s${this.number}`,
        sid: '',
        from: this.customer,
      },
      ...{ to: address, chatType: client.kind, client, release: this.world.release },
      ...(language === undefined ? {} : { language }),
      ...(custom === undefined ? {} : { customData: customDataOf(custom) }),
    });
  }

  /** The first message makes the conversation, and the chat. */
  private text(from: string, to: string, words: string): void {
    if (this.customer === '') {
      this.customer = from;
      const chatType = from.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
      this.chat.begin(from);
      this.world.feed({
        ...{ type: 'chat.opened', at: this.world.now(), sessionId: `s${this.number}`, sid: this.chat.sid },
        ...{ from, to, chatType, release: this.world.release },
      });
    }
    this.say(from, words);
    this.narration.customerWrote(words);
  }

  private customerWrites(text: string, choice?: string): void {
    if (!this.hasClient) return this.text(this.customer, '', text);
    this.written += 1;
    this.world.feed({
      ...{ type: 'message.received', at: this.world.now(), author: this.customer, text },
      ...(choice === undefined ? {} : { choice }),
      ...{ id: `c${this.written}`, relay: true },
    });
  }

  private choose(label: string): void {
    this.mustHaveClient();
    const seen = this.transcript.slice(0, this.shown);
    const choices = seen.findLast((message) => message.choices)?.choices ?? [];
    const choice = choices.find((one) => one.label === label);
    if (!choice) throw new Error(`there is no quick reply ${label}`);
    this.customerWrites(label, choice.value);
  }

  private agentWrites(party: string, words: string): void {
    this.narration.takes(party);
    this.say(this.narration.identityOf(party), words);
    if (!this.hasClient) this.narration.phoneShows(words);
  }

  /** In the conversation: the carrier has it before we do. */
  private say(author: string, text: string): void {
    const id = this.chat.say(author, text);
    this.world.feed({ type: 'message.received', at: this.world.now(), author, text, id, relay: false });
  }

  private leave(party: string): void {
    const at = this.world.now();
    if (CUSTOMER_NAME.test(party)) {
      this.mustHaveClient();
      return this.world.feed({ type: 'participant.left', at, participant: '', author: this.customer });
    }
    const author = this.narration.identityOf(party);
    const participant = this.chat.leave(author);
    this.world.feed({ type: 'participant.left', at, participant, author });
  }

  private presence(party: string, present: boolean): void {
    if (CUSTOMER_NAME.test(party)) return this.connection(present);
    const author = this.narration.identityOf(party);
    if (this.away.has(author) !== present) return;
    if (present) this.away.delete(author);
    else this.away.add(author);
    this.world.feed({ type: 'presence.changed', at: this.world.now(), author, present });
  }

  private connection(online: boolean): void {
    this.mustHaveClient();
    if (this.online === online) return;
    this.online = online;
    this.grace?.cancel();
    this.grace = null;
    if (online) {
      this.tellPresence(true);
      this.show();
    } else this.grace = this.world.after(GRACE_MS, () => this.tellPresence(false));
  }

  private tellPresence(present: boolean): void {
    if (this.told === present) return;
    this.told = present;
    this.world.feed({ type: 'presence.changed', at: this.world.now(), author: this.customer, present });
  }

  private mustHaveClient(): void {
    if (!this.hasClient) throw new Error('the customer has no client of ours');
  }

  private show(): void {
    if (!this.hasClient || !this.online) return;
    for (const message of this.transcript.slice(this.shown))
      this.narration.clientShows({ ...message, name: this.world.nameOf(message) });
    this.shown = this.transcript.length;
  }
}

/** What the door makes of it. */
function customDataOf({ signed, unsigned }: CustomWords): CustomData {
  return { ...(signed ? verified(signed) : {}), ...(unsigned ? { unsigned } : {}) };
}
