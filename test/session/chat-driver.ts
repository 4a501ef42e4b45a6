/** Drives a chat in the pure core, event by event; the snapshot goes through JSON after each. */
import type { ChatItem, ChatMessage } from '../../src/call/chat';
import type { Effect } from '../../src/call/effect';
import type { SessionEvent } from '../../src/call/event';
import { roundTrip } from '../../src/lib/json';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { step } from '../../src/session/step';
import type { World } from '../../src/session/world';
import { readSettings, type Settings } from '../../src/settings/read-settings';
import { catalog } from '../support/story/scene';

type WithoutTime<E> = E extends SessionEvent ? Omit<E, 'at'> & { at?: number } : never;
export type Happening = WithoutTime<SessionEvent>;

/** What differs from two agents, a survey with an opt-in, and the manners of chats as they are by default. */
export interface Scene {
  queue?: object;
  postSession?: object;
  chat?: object;
  virtualAgents?: { [name: string]: object };
}

const AGENTS = ['agent-1', 'agent-2'].map((id) => ({ id, name: `Agent ${id.slice(-1)}`, chat: id }));

function settingsFor(scene: Scene): Settings {
  const documents: [kind: string, name: string, document: object][] = [
    ['chat-address', 'web', { flow: 'support', language: 'en' }],
    ['chat-address', '+15551000', { flow: 'support', language: 'en' }],
    ['queue', 'support', { agents: AGENTS, ...scene.queue }],
    [
      'virtual-agent',
      'csat',
      { kind: 'flow', flow: 'csat-survey', channels: ['chat'], languages: ['en', 'es'] },
    ],
    ...Object.entries(scene.virtualAgents ?? {}).map(([name, one]): [string, string, object] => [
      ...(['virtual-agent', name] as const),
      { languages: ['en', 'es'], channels: ['chat'], ...one },
    ]),
    [
      'chat-post-session',
      'global',
      { enabled: true, virtualAgent: 'csat', optIn: { ask: true }, ...scene.postSession },
    ],
    ['chat', 'global', { ...scene.chat }],
  ];
  const rows = documents.map(([kind, name, document], index) => ({
    ...{ kind, name, version: index + 1 },
    document: JSON.stringify(document),
  }));
  const settings = readSettings(rows.length, rows);
  if (settings.problems.length > 0) throw new Error(JSON.stringify(settings.problems));
  return settings;
}

export const CUSTOMER = 'customer:c1';
const CHAT = `CH${'1'.repeat(32)}`;

export class ChatDriver {
  readonly effects: Effect[] = [];
  readonly messages: ChatMessage[] = [];
  snapshot: SessionSnapshot | null = null;
  now = 0;
  /** timers that fired, by how many effects there were then */
  private readonly fired = new Map<number, string[]>();
  private readonly world: World;

  constructor(scene: Scene = {}) {
    this.world = { catalog: catalog(), settings: settingsFor(scene), env: {} };
  }

  /** @returns the effects of this event alone */
  feed(happening: Happening): Effect[] {
    const event = { at: this.now, ...happening } as SessionEvent;
    if (event.type === 'timer.fired')
      this.fired.set(this.effects.length, [...(this.fired.get(this.effects.length) ?? []), event.name]);
    const { snapshot, effects } = step(this.world, this.snapshot && roundTrip(this.snapshot), event);
    this.snapshot = snapshot;
    this.effects.push(...effects);
    for (const effect of effects) if (effect.type === 'message.added') this.messages.push(effect.message);
    return effects;
  }

  get s(): SessionSnapshot {
    if (!this.snapshot) throw new Error('no chat was opened');
    return this.snapshot;
  }

  opens(more: Partial<Extract<SessionEvent, { type: 'chat.opened' }>> = {}): Effect[] {
    return this.feed({
      type: 'chat.opened',
      sessionId: 's1',
      sid: '',
      from: CUSTOMER,
      to: 'web',
      chatType: 'web',
      client: { kind: 'web', version: '3.0.0' },
      release: catalog().hash,
      ...more,
    });
  }

  created(): Effect[] {
    return this.feed({ type: 'chat.created', sid: CHAT });
  }

  /** The carrier takes every post that is under way. */
  posts(): ChatItem[] {
    const items: ChatItem[] = [];
    while (this.s.chat?.posting) {
      const post = this.last('chat.post');
      items.push(...post.items);
      this.feed({ type: 'chat.posted', post: post.post });
    }
    return items;
  }

  writes(text: string, author = CUSTOMER, more: { choice?: string; relay?: boolean } = {}): Effect[] {
    return this.feed({
      ...{ type: 'message.received', author, text },
      ...{ id: `m${this.effects.length}`, relay: author === CUSTOMER, ...more },
    });
  }

  timer(name: string): Effect[] {
    return this.feed({ type: 'timer.fired', name });
  }

  /** An agent was invited and takes the chat by writing. */
  talks(agent = 'agent-1'): void {
    this.opens();
    this.created();
    this.writes('', CUSTOMER, { choice: 'support' });
    this.ranked(agent);
    this.writes('Hello, how can I help?', agent);
  }

  ranked(...agentIds: string[]): void {
    this.feed({ type: 'agents.ranked', round: this.s.conversation?.round ?? 0, agentIds });
    for (const [index, one] of this.s.attempts.entries())
      if (one.status === 'calling' && one.sid === null)
        this.feed({ type: 'leg.called', leg: `agent:${one.n}`, attempt: one.n, sid: `MB${index + 1}` });
  }

  /** Names of the timers that are set and were neither cancelled nor fired. */
  pending(): string[] {
    const names = new Set<string>();
    for (const [index, effect] of this.effects.entries()) {
      if (effect.type === 'timer.set') names.add(effect.name);
      if (effect.type === 'timer.cancel') names.delete(effect.name);
      for (const name of this.fired.get(index) ?? []) names.delete(name);
    }
    for (const name of this.fired.get(this.effects.length) ?? []) names.delete(name);
    return [...names];
  }

  /** What the customer reads, oldest first. */
  read(from = 0): string[] {
    return this.messages.slice(from).map(({ from: who, text, choices = [] }) => {
      const buttons = choices.length > 0 ? ` [${choices.map((one) => one.label).join('|')}]` : '';
      return `${who}: ${text}${buttons}`;
    });
  }

  last<T extends Effect['type']>(type: T): Extract<Effect, { type: T }> {
    const found = this.effects.findLast((effect) => effect.type === type);
    if (!found) throw new Error(`there was no ${type}`);
    return found as Extract<Effect, { type: T }>;
  }

  count(type: Effect['type']): number {
    return this.effects.filter((effect) => effect.type === type).length;
  }
}
