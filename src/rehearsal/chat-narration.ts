/**
 * What people in a chat see, in the words of stories: the same on both stages. Owns: the words. An agent is
 * told to read only from when they have taken the chat: before that the order of invitation and message
 * is the network's.
 */
import type { Choice } from '../call/chat';
import type { Settings } from '../settings/read-settings';
import type { Narrator } from './narrator';
import type { Cast } from './cast';
import { CUSTOMER } from './story-chat';

/** A message as the customer's client shows it. */
export interface ShownMessage {
  from: string;
  name: string | null;
  text: string;
  choices?: Choice[];
}

export class ChatNarration {
  /** identities of those who are in the conversation, and of the agents among them who have taken the chat */
  private readonly present = new Set<string>();
  private readonly reading = new Set<string>();

  constructor(
    private readonly narrator: Narrator,
    private readonly settings: Settings,
    private readonly cast: Cast,
    private readonly name: string,
  ) {}

  /** In a client of ours. Nobody is told what they wrote themselves. */
  clientShows({ from, name, text, choices = [] }: ShownMessage): void {
    if (from === CUSTOMER) return;
    const author = name === null ? '' : `${name}: `;
    const buttons = choices.map((choice) => ` [${choice.label}]`).join('');
    this.narrator.tell(this.name, `reads: ${author}${text}${buttons}`);
  }

  /** On a phone, where there is only text. */
  phoneShows(text: string): void {
    this.narrator.tell(this.name, `reads: ${text.replaceAll('\n', ' / ')}`);
  }

  joins(identity: string): void {
    this.present.add(identity);
    if (identity.startsWith('virtual-agent:'))
      this.narrator.tell(this.nameOf(identity), `joins${this.whose('for')}`);
    else if (this.isAgent(identity))
      this.narrator.tell(this.nameOf(identity), `is invited${this.whose('by')}`);
  }

  leaves(identity: string): void {
    this.present.delete(identity);
    this.reading.delete(identity);
    if (identity.startsWith('virtual-agent:') || this.isAgent(identity))
      this.narrator.tell(this.nameOf(identity), `is no longer in the chat${this.whose('of')}`);
  }

  /** The agent takes the chat, or has it; who was not invited cannot. */
  takes(party: string): void {
    const identity = this.identityOf(party);
    if (this.present.has(identity)) this.reading.add(identity);
  }

  /** The customer wrote, and the conversation has it. */
  customerWrote(text: string): void {
    for (const identity of this.reading)
      this.narrator.tell(this.nameOf(identity), `reads${this.whose('from')}: ${text}`);
  }

  closed(): void {
    this.narrator.tell(`the conversation${this.whose('of')}`, 'is closed');
  }

  private whose(preposition: string): string {
    return this.cast.whose(preposition, this.name);
  }

  /** @returns the agent's identity in conversations */
  identityOf(party: string): string {
    return this.agents().find(({ id }) => id === party)?.chat ?? party;
  }

  private nameOf(identity: string): string {
    if (identity.startsWith('virtual-agent:')) return identity.replace('virtual-agent:', 'virtual agent ');
    return this.agents().find(({ chat }) => chat === identity)?.id ?? identity;
  }

  private isAgent(identity: string): boolean {
    return this.agents().some(({ chat }) => chat === identity);
  }

  private agents() {
    return Object.values(this.settings.queues).flatMap((queue) => queue.agents);
  }
}
