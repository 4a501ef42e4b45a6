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
import { agentAddresses, orderService, rememberAsks } from './http-scene';
import { documents, flowFiles } from './scene';
import type { Stage } from './stage';
import type { AgentEnding, Fault, Input, Story } from './story';

/** Nothing that a story does not time itself takes time. */
const NO_TIME = { characterMs: 0, playMs: 0, answerMs: 0, autoSpeechMs: 0, detectionMs: 0, lossMs: 0 };

const CUSTOMER = '+15550001';

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
    private readonly agents: Map<string, string>,
    private readonly env: { ORDER_API: string },
    private readonly restProblems: string[],
  ) {}

  static async open(story: Story, narrator: Narrator): Promise<HttpStage> {
    const clock = new VirtualClock();
    const all = documents(story);
    const agents = agentAddresses(all);
    const rest = watchRest((contract ??= openapiContract()));
    const told = narration(narrator, agents);
    const carrier = await startCarrier({
      clock,
      timing: NO_TIME,
      onEvent: (event) => {
        told(event);
        rest.onEvent(event);
      },
    });
    const service = await orderService(story);
    const orderApi = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const twilio = { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url };
    const files = { ...flowFiles(), 'settings.example.yaml': exportSettingsYaml(all as SettingDocument[]) };
    const app = await startTestApp({ clock, twilio, files, orderApi });
    await rememberAsks(app, story, clock.now());
    for (const number of [
      ...all.filter((one) => one.kind === 'number').map((one) => one.name),
      '+15559999',
    ]) {
      carrier.addNumber({
        phoneNumber: number,
        voiceUrl: `${app.publicUrl}/twilio/voice`,
        voiceFallbackUrl: `${app.publicUrl}/twilio/voice/fallback`,
        statusCallback: `${app.publicUrl}/twilio/voice/status`,
      });
    }
    for (const address of [...agents.values(), CUSTOMER]) carrier.phone(address).ringsOn();
    return new HttpStage(clock, app, carrier, service, agents, { ORDER_API: orderApi }, rest.problems);
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
    if (row.phase === 'closed') checkMetadata(this.app.dataDir, row.id);
    return {
      snapshot: JSON.parse(row.snapshot) as SessionSnapshot,
      decisions: decision === null ? [] : [JSON.parse(decision) as Decision],
    };
  }

  async close(): Promise<void> {
    await this.carrier.close();
    await this.app.remove();
    await new Promise((resolve) => this.service.close(resolve));
  }

  private async act(input: Exclude<Input, { do: 'pass' }>): Promise<void> {
    switch (input.do) {
      case 'dial':
        this.caller = this.carrier.dial(input.from, input.to, {
          ...(input.headers ? { sip: { headers: input.headers } } : {}),
          ...(input.data ? { parameters: { custom_data_unsigned: JSON.stringify(input.data) } } : {}),
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
        return this.attachedEnds(input.ends);
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
        return this.fault(input.fault);
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

  private fault(fault: Fault): void {
    const { webhooks, rest } = this.carrier.faults;
    switch (fault) {
      case 'repeat':
        return webhooks.duplicate({}, Infinity);
      case 'late':
        return webhooks.delay({ kind: 'callback' }, 4000, Infinity);
      case 'lose':
        return webhooks.drop({ kind: 'callback', url: '/conference' }, Infinity);
      case 'late-action':
        return webhooks.delay({ kind: 'document', form: { DialCallStatus: 'answered' } }, 20_000);
      case 'reverse':
        this.reversed = true;
        return;
      case 'reject-calls':
        return rest.refuse(
          { method: 'POST', path: '/Calls.json' },
          { status: 400, code: 21210, message: 'refused' },
          Infinity,
        );
      case 'hang-up-at-redirect':
        return rest.before({ method: 'POST', path: '/Calls/CA' }, () => this.call('caller').hangUp());
      case 'break-app':
        return webhooks.drop({ kind: 'document' }, 1);
    }
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

  private attachedEnds(ends: AgentEnding): void {
    const session = this.carrier.virtualAgents.sessions.at(-1);
    if (!session) throw new Error('no virtual agent has the leg');
    session.finish(attachedForm(session.noun, ends));
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
