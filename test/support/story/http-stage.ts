/**
 * A story end to end: the whole app on Express and SQLite, the local carrier, and every byte between
 * them over HTTP, with one virtual clock for both.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PhoneCall } from '../../../src/emulator/phones/phone-call';
import { startCarrier, type LocalCarrier } from '../../../src/emulator/start-carrier';
import { replay } from '../../../src/runtime/replay';
import { VirtualClock } from '../../../src/lib/clock';
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { Decision } from '../../../src/transfer/decide';
import { openapiContract, watchRest, type Contract } from '../openapi-contract';
import { ADMIN, startTestApp, type TestApp } from '../test-app';
import { narration } from './narration';
import type { Narrator } from './narrator';
import type { SettingDocument } from '../../../src/settings/from-yaml';
import { exportSettingsYaml } from '../../../src/settings/settings-yaml';
import { attachedForm } from './attached-answer';
import { checkMetadata } from './check-metadata';
import { tellGiven, VIRTUAL_AGENT } from './given-parameters';
import { bring } from './http-faults';
import {
  agentAddresses,
  connectNumbers,
  CUSTOM_DATA_KEYS,
  orderService,
  rememberAsks,
  tokenOf,
} from './http-scene';
import { OtherApplication } from './other-application';
import { documents, flowFiles } from './scene';
import type { Stage } from './stage';
import type { AgentAct, Input, Story, Words } from './story';

/** Nothing that a story does not time itself takes time. */
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };

const CUSTOMER = '+15550001';
/** The TwiML application of virtual agents of that kind. */
const APPLICATION = `AP${'1'.repeat(32)}`;

/** Twilio's own document judges every REST request of every story; it is read once. */
let contract: Contract | undefined;

export class HttpStage implements Stage {
  private caller: PhoneCall | null = null;
  private reversed = false;

  private constructor(
    private readonly clock: VirtualClock,
    private readonly app: TestApp,
    private readonly carrier: LocalCarrier,
    private readonly service: Server,
    private readonly other: OtherApplication,
    private readonly agents: Map<string, string>,
    private readonly env: { ORDER_API: string },
    private readonly restProblems: string[],
  ) {}

  static async open(story: Story, narrator: Narrator): Promise<HttpStage> {
    const clock = new VirtualClock();
    const all = documents(story);
    const agents = agentAddresses(all);
    const rest = watchRest((contract ??= openapiContract()));
    const headersOf = (address: string): Words => carrier.phone(address).call.parameters;
    const told = narration(narrator, agents, headersOf);
    const other = await new OtherApplication((given) => tellGiven(narrator, given)).listen();
    const carrier: LocalCarrier = await startCarrier({
      clock,
      timing: NO_TIME,
      applications: [{ sid: APPLICATION, voiceUrl: other.url }],
      redirects: { 'https://webhooks.twilio.com': other.url, 'https://bot.example.com': other.url },
      onEvent: (event) => {
        told(event);
        rest.onEvent(event);
      },
    });
    const service = await orderService(story);
    const orderApi = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const twilio = { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url };
    const files = { ...flowFiles(), 'settings.example.yaml': exportSettingsYaml(all as SettingDocument[]) };
    const app = await startTestApp({ clock, twilio, files, orderApi, customDataKeys: CUSTOM_DATA_KEYS });
    await rememberAsks(app, story, clock.now());
    connectNumbers(carrier, app.publicUrl, all);
    for (const address of [...agents.values(), CUSTOMER]) carrier.phone(address).ringsOn();
    const env = { ORDER_API: orderApi };
    return new HttpStage(clock, app, carrier, service, other, agents, env, rest.problems);
  }

  async perform(input: Input): Promise<void> {
    const held = this.reversed ? this.carrier.faults.webhooks.hold({ kind: 'callback' }) : null;
    if (input.do === 'pass') await this.pass(input.seconds * 1000);
    else await this.act(input);
    await this.settle();
    if (!held) return;
    held.release(held.webhooks.map((_, index) => index).reverse());
    await this.settle();
  }

  async outcome(): Promise<{ snapshot: SessionSnapshot; decisions: Decision[] }> {
    if (this.carrier.errors.length > 0)
      throw new Error(`the carrier complains: ${JSON.stringify(this.carrier.errors)}`);
    if (this.restProblems.length > 0) throw new Error(`not Twilio's REST: ${this.restProblems.join('\n')}`);
    const [row] = await this.app.store.sessions({ limit: 1 });
    if (!row) throw new Error('no call took place');
    const decision = await this.app.store.decision(row.id);
    const { store, releases, settings } = this.app;
    const replayed = await replay({ store, releases, settings, env: this.env }, row.id);
    if (!replayed?.same) throw new Error('the history of the session does not lead to its snapshot');
    const snapshot = JSON.parse(row.snapshot) as SessionSnapshot;
    if (row.phase === 'closed') await this.checkRecords(snapshot);
    return {
      snapshot,
      decisions: decision === null ? [] : [JSON.parse(decision) as Decision],
    };
  }

  /** Files are written within seconds of the end. */
  private async checkRecords(snapshot: SessionSnapshot): Promise<void> {
    await this.pass(5000);
    await checkMetadata(this.app, snapshot);
  }

  async close(): Promise<void> {
    await this.carrier.close();
    await this.app.remove();
    await this.other.close();
    await new Promise((resolve) => this.service.close(resolve));
  }

  private async act(input: Exclude<Input, { do: 'pass' }>): Promise<void> {
    switch (input.do) {
      case 'dial':
        this.caller = this.carrier.dial(input.from, input.to, {
          ...(input.headers ? { sip: { headers: input.headers } } : {}),
          ...(input.data ? { parameters: { custom_data_unsigned: JSON.stringify(input.data) } } : {}),
          ...(input.signed
            ? { parameters: { custom_data_signed: tokenOf(input.signed, this.clock.now()) } }
            : {}),
        });
        return;
      case 'place':
        return this.api('POST', '/calls', { from: input.from, to: input.to, type: input.type });
      case 'transfer':
        return this.ofSession('POST', '/transfer', { kind: input.kind, to: input.to });
      case 'settle-transfer':
        return this.ofSession('POST', `/transfer/${input.as}`);
      case 'form':
        return this.ofSession('PUT', '/form', input.form);
      case 'virtual-agent':
        return this.virtualAgent(input.act);
      case 'press':
        return this.call(input.party).press(input.keys);
      case 'say':
        return this.call(input.party).say(input.words);
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
        return this.app.restart();
      case 'end':
        return this.ofSession('POST', '/end', { by: input.by });
      case 'fault':
        if (input.fault === 'reverse') this.reversed = true;
        else bring(input.fault, this.carrier, () => this.call('caller').hangUp());
        return;
    }
  }

  /** Goes on speaking, with breaths shorter than the silence that would end it, and ends with a key. */
  private async speak(party: string, seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 4) {
      this.call(party).say('Something is said.');
      await this.pass(Math.min(4, left) * 1000);
    }
    this.call(party).press('#');
  }

  /** One request about the story's session. */
  private async ofSession(method: string, path: string, body?: object): Promise<void> {
    const [row] = await this.app.store.sessions({ limit: 1 });
    return this.api(method, `/sessions/${row?.id ?? ''}${path}`, body);
  }

  private async api(method: string, path: string, body?: object): Promise<void> {
    await fetch(`${this.app.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  private async virtualAgent(act: AgentAct): Promise<void> {
    switch (act.how) {
      case 'answers':
        return this.call(VIRTUAL_AGENT).answer();
      case 'is-busy':
        return this.call(VIRTUAL_AGENT).reject();
      case 'hangs-up':
        if (!this.agents.has(VIRTUAL_AGENT)) return this.other.hangUp(this.carrier);
        return this.call(VIRTUAL_AGENT).hangUp(act.headers);
      case 'gives-back':
        return this.other.giveBack(this.carrier, act.outcome);
      default: {
        const session = this.carrier.virtualAgents.sessions.at(-1);
        if (!session) throw new Error('no virtual agent has the leg');
        return session.finish(attachedForm(session.noun, act));
      }
    }
  }

  private call(party: string): PhoneCall {
    if (party === 'caller') return this.customer();
    return this.carrier.phone(this.agents.get(party) ?? party).call;
  }

  /** The newest call of the customer's phone: dialled, or rung by the app. */
  private customer(): PhoneCall {
    const rung = this.carrier.phone(CUSTOMER).calls.at(-1);
    const call = rung ?? this.caller;
    if (!call) throw new Error('the caller has no call');
    return call;
  }

  /** Lets everything happen that needs no time, on both sides, until both have come to rest. */
  private async settle(): Promise<void> {
    do {
      await this.carrier.idle();
      await this.app.runtime.idle();
      await this.carrier.idle();
    } while ((this.clock.nextAt() ?? Infinity) <= this.clock.now() && this.clock.runNext());
  }

  private async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    await this.settle();
    while ((this.clock.nextAt() ?? Infinity) <= end && this.clock.runNext()) await this.settle();
    this.clock.advance(end - this.clock.now());
  }
}
