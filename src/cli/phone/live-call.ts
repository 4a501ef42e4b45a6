/**
 * A call of the terminal on the local carrier beside a running server. Owns: what is told of it, and which typed line
 * does what. Must not know: how the call began, or where lines come from.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '../api-client';
import { jsonBody } from '../json-body';
import { isOver, nameOf, type CarrierLeg } from './carrier-leg';

const LOOK_MS = 100;
/** A line that was typed ahead waits so long for somebody to listen. */
const LONGEST_WAIT_MS = 20_000;

type Write = (line: string) => void;

/** What a line does, and what it waits for. */
interface Act {
  when(): boolean;
  work(): Promise<void>;
}

const ALWAYS = (): boolean => true;
const KNOWN = 'a live call knows /hangup, /agent answers, /agent hangs up, /agent is busy and /wait 30';

export class LiveCall {
  /** the customer's leg: after a call back it is another one */
  private sid: string;
  private begunAt: number;
  private readonly party: string;
  private heard = 0;
  /** something was said, and now keys or words mean something: in a talk the key * alone does */
  private asked = false;
  private said = false;
  private over = false;
  /** legs of others, by SID: what was told of them last */
  private readonly others = new Map<string, CarrierLeg>();
  /** agents who were told to hang up: SIDs of their legs */
  private readonly leaving = new Set<string>();
  private waiters: (() => void)[] = [];

  constructor(
    private readonly api: ApiClient,
    leg: CarrierLeg,
    private readonly write: Write,
  ) {
    this.sid = leg.sid;
    this.party = leg.party;
    this.begunAt = leg.createdAt;
  }

  get callSid(): string {
    return this.sid;
  }

  /** Tells what happens until the call is over. */
  async follow(): Promise<void> {
    while (await this.look()) await pause(LOOK_MS);
    this.over = true;
    this.wake();
  }

  get isOver(): boolean {
    return this.over;
  }

  /**
   * Does what a typed line means, once there is somebody to hear it.
   * @returns false: the call is over, and the line was not for it @throws when it means nothing now
   */
  async act(typed: string): Promise<boolean> {
    const does = this.meaning(typed);
    await this.until(does.when);
    if (this.over) return false;
    await does.work();
    return true;
  }

  private meaning(typed: string): Act {
    const agent = /^\/agent (answers|hangs up|is busy)$/.exec(typed)?.[1];
    const wait = /^\/wait (\d+)s?$/.exec(typed)?.[1];
    if (agent !== undefined) return this.agentActs(agent);
    if (wait !== undefined) return { when: ALWAYS, work: () => pause(Number(wait) * 1000) };
    if (typed === '/hangup')
      return { when: () => this.heard > 0 || this.others.size > 0, work: () => this.hangUp() };
    if (typed === '') return { when: ALWAYS, work: () => Promise.resolve() };
    if (typed.startsWith('/')) throw new Error(`${KNOWN}, not ${typed}`);
    const [action, body] = /^[\d*#]+$/.test(typed) ? ['press', { digits: typed }] : ['say', { text: typed }];
    const work = (): Promise<void> => {
      this.asked = false;
      return this.post(this.sid, action, body);
    };
    return { when: () => this.asked || this.isWithOthers(), work };
  }

  /** Resolves when the caller is asked for something, or it takes too long, or the call is over. */
  async isAsked(): Promise<void> {
    await this.until(() => this.asked);
  }

  async hangUp(): Promise<void> {
    await this.post(this.sid, 'hangup').catch(() => undefined);
  }

  private agentActs(does: string): Act {
    const wanted = does === 'hangs up' ? ['in-progress'] : ['ringing', 'queued'];
    const find = (): CarrierLeg | undefined =>
      [...this.others.values()].reverse().find(({ status }) => wanted.includes(status));
    const action = does === 'answers' ? 'answer' : does === 'is busy' ? 'reject' : 'hangup';
    const work = (): Promise<void> => {
      const leg = find();
      if (!leg) throw new Error(does === 'hangs up' ? 'no agent is in the call' : "no agent's phone rings");
      if (does === 'hangs up') this.leaves(leg);
      return this.post(leg.sid, action);
    };
    return { when: () => find() !== undefined, work };
  }

  /** What is typed after it is for whoever speaks next. */
  private leaves({ sid }: CarrierLeg): void {
    this.asked = false;
    this.leaving.add(sid);
  }

  /** In a talk, and while somebody rings, a key is pressed whenever one likes. */
  private isWithOthers(): boolean {
    return [...this.others.values()].some((leg) => !isOver(leg) && !this.leaving.has(leg.sid));
  }

  /** @returns false when the call is over */
  private async look(): Promise<boolean> {
    const own = await this.get<CarrierLeg>(`/${this.sid}`);
    const fresh = (own.heard ?? []).slice(this.heard);
    for (const text of fresh) this.write(`caller hears: ${text}`);
    this.heard += fresh.length;
    this.said ||= fresh.length > 0;
    if (own.isListening && this.said) {
      this.write('caller may answer');
      [this.said, this.asked] = [false, true];
    }
    const { calls } = await this.get<{ calls: CarrierLeg[] }>('');
    for (const leg of calls.filter((one) => this.isOther(one)).reverse()) this.tell(leg);
    this.wake();
    return !isOver(own) || this.calledBack(calls);
  }

  private isOther(leg: CarrierLeg): boolean {
    return leg.createdAt >= this.begunAt && leg.direction !== 'inbound' && leg.party !== this.party;
  }

  private tell(leg: CarrierLeg): void {
    const before = this.others.get(leg.sid)?.status;
    this.others.set(leg.sid, leg);
    if (before === leg.status) return;
    if (leg.status === 'ringing') this.write(`${nameOf(leg)} rings`);
    if (leg.status === 'in-progress') this.talksWith(leg);
    if (isOver(leg)) this.write(`${nameOf(leg)} is gone: ${leg.status}`);
  }

  /** Whatever was asked before the talk is not waited for any more. */
  private talksWith(leg: CarrierLeg): void {
    this.write(`${nameOf(leg)} answers`);
    this.asked = false;
  }

  /** The server calls the same phone: the call goes on there. */
  private calledBack(calls: readonly CarrierLeg[]): boolean {
    this.write('caller is gone');
    const next = calls.find((leg) => leg.party === this.party && leg.sid !== this.sid && !isOver(leg));
    if (!next) return false;
    this.write('caller is called back');
    [this.sid, this.begunAt, this.heard, this.asked] = [next.sid, next.createdAt, 0, false];
    return true;
  }

  private async until(happens: () => boolean): Promise<void> {
    const end = Date.now() + LONGEST_WAIT_MS;
    while (!this.over && !happens() && Date.now() < end)
      await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }

  private async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.api({ path: `/local-carrier/calls${path}` })).text) as T;
  }

  private async post(sid: string, action: string, body: object = {}): Promise<void> {
    await this.api({ method: 'POST', path: `/local-carrier/calls/${sid}/${action}`, ...jsonBody(body) });
  }
}
