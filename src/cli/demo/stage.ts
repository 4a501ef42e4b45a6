/** Where a demonstration takes place: phones on the local carrier, the app's API. Owns: what scenes can do. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CarrierEvent } from '../../emulator/engine/carrier-event';
import type { LocalCarrier } from '../../emulator/start-carrier';
import type { JsonObject } from '../../lib/json';
import type { ServerProcess } from './server-process';
import type { Teller } from './teller';

export const CALLER = '+15550001';
const THINKING_MS = 700;
const TALKING_MS = 1500;

type Phone = ReturnType<LocalCarrier['dial']>;
type Happens = (event: CarrierEvent) => boolean;

export class Stage {
  private phone: Phone | null = null;
  private who = 'caller';

  constructor(
    readonly carrier: LocalCarrier,
    readonly server: ServerProcess,
    private readonly teller: Teller,
  ) {}

  /** A line of the script. */
  say(who: string, what: string): void {
    this.teller.say(who, what);
  }

  until(happens: Happens): Promise<CarrierEvent> {
    return this.teller.until(happens);
  }

  /** One request to the app's API, told. @throws when it is refused */
  async api(method: string, path: string, body?: object, token?: string): Promise<JsonObject> {
    const { status, json } = await this.server.api(method, path, body, token);
    this.say('  API', `${method} ${path} ${body ? JSON.stringify(body) : ''} -> ${status}`);
    if (status >= 400) throw new Error(JSON.stringify(json));
    return json;
  }

  /** Changes fields of a settings document, as one would with curl. */
  async change(path: string, fields: object): Promise<void> {
    const { status, json } = await this.server.api('GET', path);
    await this.put(path, { ...(status === 200 ? json : {}), ...fields }, fields);
  }

  private async put(path: string, document: object, shown: object): Promise<void> {
    const { status, json } = await this.server.api('PUT', path, document);
    this.say('settings', `${path}: ${JSON.stringify(shown)} -> ${status}`);
    if (status >= 400) throw new Error(JSON.stringify(json));
  }

  /** The customer calls and hears the menu. */
  async dials(from = CALLER, to = '+15551000'): Promise<void> {
    this.say('caller', `dials ${to}`);
    const asked = this.listening();
    this.phone = this.carrier.dial(from, to);
    await asked;
  }

  /** Calls, presses `keys` in the menu, and talks with the agent for a while. */
  async talks(agent = 'agent-1', keys = '1', from = CALLER): Promise<void> {
    await this.dials(from);
    await this.presses(
      keys,
      this.until((event) => event.kind === 'joined' && event.party === `client:${agent}`),
    );
    this.say('', `… they talk for ${TALKING_MS / 1000} seconds …`);
    await pause(TALKING_MS);
  }

  /** The caller's keys; resolves when what they lead to has happened. */
  async presses(keys: string, next: Promise<unknown>): Promise<void> {
    await pause(THINKING_MS);
    this.say(this.who, `presses ${keys}`);
    this.caller.press(keys);
    await next;
  }

  /** Opt in, five of five, nine of ten: the shipped survey to its end. */
  async answersSurvey(asked: Promise<unknown>): Promise<void> {
    await asked;
    await this.presses('1', this.listening());
    await this.presses('5', this.listening());
    await this.presses('9#', this.gone());
  }

  agentHangsUp(agent = 'agent-1'): void {
    this.say(agent, 'hangs up');
    this.carrier.phone(`client:${agent}`).call.hangUp();
  }

  callerHangsUp(): void {
    this.say('caller', 'hangs up');
    this.caller.hangUp();
  }

  /** Somebody is asked for an answer. */
  listening(): Promise<unknown> {
    return this.until((event) => event.kind === 'listening');
  }

  /** A party's leg has ended. */
  gone(party = this.caller.address): Promise<unknown> {
    return this.until((event) => event.kind === 'ended' && event.party === party);
  }

  /** The leg was given to a virtual agent by Connect. */
  connected(): Promise<unknown> {
    return this.until((event) => event.kind === 'connected');
  }

  get caller(): Phone {
    if (!this.phone) throw new Error('nobody has called');
    return this.phone;
  }

  /** From now on the keys are pressed on this phone: the app called back, or kept the agent's leg. */
  takes(call: Phone, who = 'caller'): void {
    this.phone = call;
    this.who = who;
  }
}
