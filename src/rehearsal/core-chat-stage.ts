/** Chats in the core stage: the conversation, its people and bots, put together. Owns: which effect is whose. */
import type { ChatMessage } from '../call/chat';
import type { ChatSnapshot } from '../web/chat/chat-access';
import { nameOf } from '../web/chat/agent-names';
import type { Settings } from '../settings/read-settings';
import { ChatNarration } from './chat-narration';
import { CoreBot } from './core-bot';
import { CoreChat } from './core-chat';
import { CoreChatPeople } from './core-chat-people';
import type { Outgoing } from './core-session';
import type { Contact } from './contact';
import type { Narrator } from './narrator';
import { ScriptedBot } from './scripted-bot';
import type { Fault, Story } from './story';

export class CoreChatStage {
  readonly people: CoreChatPeople;
  private readonly chat: CoreChat;
  private readonly bot: CoreBot;

  constructor(stage: Contact, story: Story, settings: Settings, narrator: Narrator) {
    const world = {
      release: stage.release,
      now: () => stage.clock.now(),
      soon: (task: () => void) => stage.soon(task),
      feed: stage.feed.bind(stage),
      after: (ms: number, task: () => void) => stage.clock.after(ms, task),
      strikes: (fault: Fault) => stage.faults.delete(fault),
      nameOf: (message: ChatMessage) => {
        const { snapshot } = stage.session;
        return snapshot?.chat ? nameOf(settings, snapshot as ChatSnapshot, message) : message.name;
      },
    };
    const narration = new ChatNarration(narrator, settings, stage.cast, stage.name);
    this.chat = new CoreChat(world, narration, stage.number);
    this.people = new CoreChatPeople(world, this.chat, narration, stage.number);
    this.bot = new CoreBot(world, new ScriptedBot(story, narrator));
  }

  /** @returns false for an effect that is none of a chat */
  carryOut(effect: Outgoing): boolean {
    switch (effect.type) {
      case 'chat.create':
      case 'chat.post':
        this.chat.carryOut(effect);
        return true;
      case 'leg.call':
      case 'leg.end':
        if (effect.chat === undefined) return false;
        this.chat.carryOut(effect);
        return true;
      case 'message.added':
        this.people.added(effect.message);
        return true;
      case 'bot.turn':
        this.bot.carryOut(effect);
        return true;
      default:
        return false;
    }
  }
}
