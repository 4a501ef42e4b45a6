/** Virtual agents that answer chats turn by turn, in the core stage. Owns: the way of a turn there and back. */
import { readReply } from '../bots/webhook-reply';
import type { BotReply } from '../call/chat';
import type { BotTurnEffect } from '../call/effect';
import type { ChatWorld } from './core-chat';
import type { ScriptedBot } from './scripted-bot';

export class CoreBot {
  constructor(
    private readonly world: ChatWorld,
    private readonly bot: ScriptedBot,
  ) {}

  carryOut({ turn, input, parameters }: BotTurnEffect): void {
    this.world.soon(() => {
      const { kind: type, ...said } = input;
      const { status, body } = this.bot.answer({ turn, type, parameters, ...said });
      const answer: BotReply | { error: string } =
        status === 200 ? readReply(body) : { error: `it answered ${status}` };
      const failed = 'error' in answer;
      const told = failed ? { reply: null, error: answer.error } : { reply: answer };
      this.world.feed({ type: 'bot.answered', at: this.world.now(), turn, ...told });
    });
  }
}
