/**
 * A story end to end: the whole app on Express and a store, the local carrier, and every byte between
 * them over HTTP, with one virtual clock for both.
 */
import { settle } from '../settle';
import type { PhoneCall } from '../../../src/emulator/phones/phone-call';
import { chatOf } from './chat-of';
import { replay } from '../../../src/runtime/replay';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { Decision } from '../../../src/transfer/decide';
import { attachedForm } from '../../../src/rehearsal/attached-answer';
import { CUSTOMER_NAME, numberOf } from '../../../src/rehearsal/customer-name';

import { checkAgentsFree, checkNobodyHeld } from './check-agents-free';
import { checkLog } from './check-log';
import { checkMetadata } from './check-metadata';
import { checkTranscript } from './check-transcript';
import { VIRTUAL_AGENT } from '../../../src/rehearsal/given-parameters';
import { HttpChatStage } from './http-chat-stage';
import { bring } from './http-faults';
import { tokenOf } from './http-scene';
import { openWorld, type HttpWorld, type WorldOptions } from './http-world';
import type { Narrator } from '../../../src/rehearsal/narrator';
import type { Outcome, Stage } from '../../../src/rehearsal/stage';
import { StoryApi } from './story-api';
import type { Input, Story } from '../../../src/rehearsal/story';
import type { AgentAct } from '../../../src/rehearsal/story-words';

export class HttpStage implements Stage {
  /** calls that customers placed */
  private readonly dialled = new Map<string, PhoneCall>();
  private reversed = false;
  /** of each customer who chats */
  private readonly chats: Map<string, HttpChatStage>;
  private readonly api: StoryApi;
  private isDown = false;
  /** how often the carrier had complained by the end of the time nobody answered it; and codes it may complain of all the same */
  private excused = 0;
  readonly forgiven = new Set<number>();

  private constructor(
    readonly world: HttpWorld,
    private readonly story: Story,
  ) {
    this.chats = new Map(
      world.cast.chatters.map((name, n) => [name, new HttpChatStage(world, chatOf(world, n), n)]),
    );
    this.api = new StoryApi(world.app);
  }

  static async open(story: Story, narrator: Narrator, options: WorldOptions = {}): Promise<HttpStage> {
    const world = await openWorld(story, narrator, options);
    const customers = world.cast.customers.map(numberOf);
    for (const address of [...world.agents.values(), ...customers]) world.carrier.phone(address).ringsOn();
    return new HttpStage(world, story);
  }

  async perform(input: Input): Promise<void> {
    const held = this.reversed ? this.world.carrier.faults.webhooks.hold({ kind: 'callback' }) : null;
    if (input.do === 'pass') await this.pass(input.seconds * 1000);
    else await this.act(input);
    await this.settle();
    if (this.isDown) return;
    for (const chat of this.chats.values()) await chat.catchUp();
    await checkAgentsFree(this.world.app);
    if (!held) return;
    held.release(held.webhooks.map((_, index) => index).reverse());
    await this.settle();
  }

  async outcome(name = this.world.cast.first): Promise<Outcome> {
    const told = this.world.carrier.errors.slice(this.excused);
    const errors = told.filter(({ code }) => !this.forgiven.has(code));
    if (errors.length > 0) throw new Error(`the carrier complains: ${JSON.stringify(errors)}`);
    if (this.world.restProblems.length > 0)
      throw new Error(`not Twilio's REST: ${this.world.restProblems.join('\n')}`);
    const { app, env } = this.world;
    const { store, releases, settings } = app;
    const row = await store.session(await this.session(name));
    if (!row) throw new Error('nothing took place');
    const decision = await store.decision(row.id);
    const replayed = await replay({ store, releases, settings, env }, row.id);
    if (!replayed?.same) throw new Error('the history of the session does not lead to its snapshot');
    const snapshot = JSON.parse(row.snapshot) as SessionSnapshot;
    if (row.phase === 'closed') await this.checkRecords(snapshot);
    await checkNobodyHeld(app);
    checkLog(this.world.logged, this.story, snapshot, decision !== null);
    return {
      snapshot,
      decisions: decision === null ? [] : [JSON.parse(decision) as Decision],
    };
  }

  /** The session of a customer: of the call they placed, of their chat, or the newest. */
  private async session(name: string): Promise<string> {
    const { store } = this.world.app;
    const dialled = this.dialled.get(name);
    if (dialled) return (await store.sessionOfLeg(dialled.sid))?.sessionId ?? '';
    const chat = (await this.chats.get(name)?.session()) ?? '';
    return chat === '' ? ((await store.sessions({ limit: 1 }))[0]?.id ?? '') : chat;
  }

  /** Files are written within seconds of the end. */
  private async checkRecords(snapshot: SessionSnapshot): Promise<void> {
    await this.pass(5000);
    await checkMetadata(this.world.app, snapshot);
    const closedOutside = this.story.inputs.some((input) => input.do === 'close-outside');
    await checkTranscript(this.world.app, this.world.carrier, snapshot, closedOutside);
  }

  /** The app was away: clients that were connected connect again. */
  async reconnect(): Promise<void> {
    for (const chat of this.chats.values()) await chat.reconnect();
  }

  async close(): Promise<void> {
    for (const chat of this.chats.values()) chat.close();
    await this.world.close();
  }

  private async act(input: Exclude<Input, { do: 'pass' }>): Promise<void> {
    switch (input.do) {
      case 'dial':
        this.dial(input);
        return;
      case 'place':
        return this.api.ask('POST', '/calls', {
          ...{ from: input.from, to: input.to, type: input.type },
          ...input.more,
        });
      case 'transfer':
        return this.ask(input, 'POST', '/transfer', { kind: input.kind, to: input.to });
      case 'settle-transfer':
        return this.ask(input, 'POST', `/transfer/${input.as}`);
      case 'form':
        return this.ask(input, 'PUT', '/form', input.form);
      case 'virtual-agent':
        return this.virtualAgent(input.act);
      case 'press':
        return this.call(input.party).press(input.keys);
      case 'say':
        return this.call(input.party).say(input.words, undefined, input.confidence);
      case 'record':
        return this.speak(input.party, input.seconds);
      case 'hang-up':
        return this.call(input.party).hangUp();
      case 'answer':
        return this.call(input.party).answer();
      case 'machine':
        return this.call(input.party).answer(true);
      case 'busy':
        return this.call(input.party).reject();
      case 'lost':
        return this.call(input.party).drop();
      case 'restart':
        await this.world.app.restart();
        return this.reconnect();
      case 'down':
        this.isDown = true;
        return this.world.app.stop();
      case 'up':
        await this.world.app.begin();
        this.isDown = false;
        this.excused = this.world.carrier.errors.length;
        return;
      case 'end':
        return this.ask(input, 'POST', '/end', { by: input.by });
      case 'fault':
        if (input.fault === 'reverse') this.reversed = true;
        else bring(input.fault, this.world.carrier, () => this.call(this.world.cast.first).hangUp());
        return;
      default:
        return this.chats.get(this.chatOf(input))?.perform(input);
    }
  }

  private dial({ party, from, to, headers, data, signed }: Input & { do: 'dial' }): void {
    const call = this.world.carrier.dial(from, to, {
      ...(headers ? { sip: { headers } } : {}),
      ...(data ? { parameters: { custom_data_unsigned: JSON.stringify(data) } } : {}),
      ...(signed ? { parameters: { custom_data_signed: tokenOf(signed, this.world.clock.now()) } } : {}),
    });
    this.dialled.set(party, call);
  }

  /** What an agent's desktop or an operator's page asks about a session. */
  private async ask(input: Input, method: string, path: string, body?: object): Promise<void> {
    return this.api.ofSession(await this.session(this.world.cast.addressee(input)), method, path, body);
  }

  /** An agent's client is connected, or not, for all chats at once. */
  private chatOf(input: Input): string {
    const { cast } = this.world;
    return input.do === 'presence' && !CUSTOMER_NAME.test(input.party) ? cast.first : cast.addressee(input);
  }

  /** Goes on speaking, with breaths shorter than the silence that would end it, and ends with a key. */
  private async speak(party: string, seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 4) {
      this.call(party).say('Something is said.');
      await this.pass(Math.min(4, left) * 1000);
    }
    this.call(party).press('#');
  }

  private async virtualAgent(act: AgentAct): Promise<void> {
    switch (act.how) {
      case 'answers':
        return this.call(VIRTUAL_AGENT).answer();
      case 'is-busy':
        return this.call(VIRTUAL_AGENT).reject();
      case 'hangs-up':
        if (!this.world.agents.has(VIRTUAL_AGENT)) return this.world.other.hangUp(this.world.carrier);
        return this.call(VIRTUAL_AGENT).hangUp(act.headers);
      case 'gives-back':
        return this.world.other.giveBack(this.world.carrier, act.outcome);
      default: {
        const session = this.world.carrier.virtualAgents.sessions.at(-1);
        if (!session) throw new Error('no virtual agent has the leg');
        return session.finish(attachedForm(session.noun, act));
      }
    }
  }

  private call(party: string): PhoneCall {
    if (CUSTOMER_NAME.test(party)) return this.customer(party);
    return this.world.carrier.phone(this.world.agents.get(party) ?? party).call;
  }

  /** The newest call of the customer's phone: dialled, or rung by the app. */
  private customer(name: string): PhoneCall {
    const rung = this.world.carrier.phone(numberOf(name)).calls.at(-1);
    const call = rung ?? this.dialled.get(name);
    if (!call) throw new Error(`the ${name} has no call`);
    return call;
  }

  /** Lets everything happen that needs no time, on both sides, until both have come to rest. */
  private settle(): Promise<void> {
    const { carrier, app, clock } = this.world;
    return settle({ carrier, runtime: app.runtime, clock });
  }

  private async pass(ms: number): Promise<void> {
    const end = this.world.clock.now() + ms;
    await this.settle();
    while ((this.world.clock.nextAt() ?? Infinity) <= end && this.world.clock.runNext()) await this.settle();
    this.world.clock.advance(end - this.world.clock.now());
  }
}
