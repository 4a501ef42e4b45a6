/**
 * The bot of a story: answers its turns as the story gives, on both stages. Owns: which turn gets which
 * answer, and what is told of what it is sent. Must not know: how it is reached.
 */
import { VIRTUAL_AGENT } from './given-parameters';
import type { Narrator } from './narrator';
import { redacted } from './stage';
import type { Story } from './story';
import type { Words } from './story-words';

/** One turn, as our webhook protocol sends it. */
export interface BotRequest {
  turn: number;
  type: string;
  text?: string;
  reason?: string;
  parameters: Words;
}

export interface BotResponse {
  status: number;
  body: unknown;
}

/** Secrets that sign what bots of stories are told, by the name settings know them by. */
export const BOT_SECRETS = { shop: 'a-secret-of-the-shop' };

export class ScriptedBot {
  /** A turn that is sent again is answered as before and told once. */
  private lastTurn = 0;
  private readonly answers: BotResponse[];

  constructor(
    { givens }: Story,
    private readonly narrator: Narrator,
  ) {
    this.answers = givens.flatMap((given) =>
      given.kind === 'bot' ? [{ status: given.status, body: given.body }] : [],
    );
  }

  /** Where the story gives no answer, the bot has none: it says nothing and waits. */
  answer(request: BotRequest): BotResponse {
    if (request.turn > this.lastTurn) this.tell(request);
    this.lastTurn = Math.max(this.lastTurn, request.turn);
    return this.answers[request.turn - 1] ?? { status: 200, body: {} };
  }

  private tell({ type, text = '', reason = '', parameters }: BotRequest): void {
    const words = {
      start: `gets: ${JSON.stringify(redacted(parameters))}`,
      message: `reads: ${text}`,
      end: `is told of the end: ${reason}`,
    }[type];
    this.narrator.tell(VIRTUAL_AGENT, words ?? `is sent ${type}`);
  }
}
