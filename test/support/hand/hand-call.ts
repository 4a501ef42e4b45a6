/**
 * A leg played by hand: it asks for documents by signed webhooks and says where it is, as Twilio would. Owns: the
 * requests of one call, in Twilio's order. What is said of it is only what its documents tell it to do.
 */
import { actionOf, send } from '../webhooks';
import { ACCOUNT, type TestApp } from '../test-app';
import { newSid, type FarCall, type FarState } from './far-state';

type Form = { [name: string]: string };
type Door = Pick<TestApp, 'url' | 'publicUrl'>;

const plain = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&apos;', "'");

export class HandCall {
  /** the document it has now */
  document: string;

  /** @param state of the far side, which knows the call @param document of a call that goes on */
  constructor(
    private readonly door: Door,
    private readonly state: FarState,
    readonly sid: string,
    document = '',
  ) {
    this.document = document;
  }

  get call(): FarCall {
    const call = this.state.calls[this.sid];
    if (!call) throw new Error('there is no such call');
    return call;
  }

  /** what the document says aloud */
  get hears(): string[] {
    return [...this.document.matchAll(/<Say[^>]*>([^<]*)</g)].map(([, text]) => plain(text ?? ''));
  }

  /** the conference the document leads to, or null */
  get conference(): string | null {
    return plain(/<Conference[^>]*>([^<]*)</.exec(this.document)?.[1] ?? '') || null;
  }

  /** Dials a number of ours. */
  async dials(): Promise<void> {
    this.call.status = 'in-progress';
    await this.ask('/twilio/voice', { CallStatus: 'ringing' });
  }

  /** A call that was placed over REST rings. */
  async rings(): Promise<void> {
    await this.tell('ringing', 1);
  }

  /** A call that was placed over REST is answered. */
  async answers(): Promise<void> {
    await this.tell('in-progress', 2);
    await this.ask(this.call.url ?? '');
  }

  /** The document is done with: asks for the next one with what it brought. */
  async goesOn(form: Form = {}): Promise<void> {
    await this.ask(plain(actionOf(this.document)), form);
  }

  /** Asks at an address that no document of ours has named. */
  async asksAt(url: string, form: Form = {}): Promise<void> {
    await this.ask(url, form);
  }

  /** Leaves the conference by `*` and asks for what comes next, before anything is told of the conference. */
  async pressesStar(): Promise<void> {
    const there = this.state.conferences[this.conference ?? ''];
    if (there) there.calls = there.calls.filter((sid) => sid !== this.sid);
    await this.goesOn({ DialCallStatus: 'answered', DialBridged: 'true' });
  }

  /** Leaves the conference it is in, if any, and is over. */
  async hangsUp(): Promise<void> {
    const name = this.conference;
    this.call.status = 'completed';
    if (name !== null) await this.leavesConference(name, 'participant_hung_up');
    if (this.call.statusCallback === undefined) await this.saysGoodbye(name !== null);
    else await this.tell('completed', 3);
  }

  /** A document without an action ends by itself: nothing but its status is told. */
  async ends(): Promise<void> {
    this.call.status = 'completed';
    await this.post('/twilio/voice/status', { CallStatus: 'completed' });
  }

  private async saysGoodbye(fromConference: boolean): Promise<void> {
    const dial: Form = fromConference ? { DialCallStatus: 'answered', DialBridged: 'true' } : {};
    if (this.document.includes('action=')) {
      await this.post(plain(actionOf(this.document)), { CallStatus: 'completed', ...dial });
    }
    await this.post('/twilio/voice/status', { CallStatus: 'completed' });
  }

  /** Told of a leg of ours, in order. */
  private async tell(status: string, sequence: number): Promise<void> {
    this.call.status = status;
    await this.post(this.call.statusCallback ?? '', { CallStatus: status, SequenceNumber: String(sequence) });
  }

  private async ask(url: string, form: Form = {}): Promise<void> {
    const before = this.conference;
    const { body } = await this.post(url, { CallStatus: 'in-progress', ...form });
    this.document = body;
    const name = this.conference;
    if (name !== null && name !== before) await this.joinsConference(name);
  }

  private async joinsConference(name: string): Promise<void> {
    const there = (this.state.conferences[name] ??= { sid: newSid(this.state, 'CF'), calls: [], told: 0 });
    there.calls.push(this.sid);
    await this.tellConference(name, 'participant-join', this.participant);
    if (there.calls.length === 2) await this.tellConference(name, 'conference-start', {});
  }

  /** One whose leaving ends it empties it. The other legs say for themselves what becomes of them. */
  private async leavesConference(name: string, reason: string): Promise<void> {
    const there = this.state.conferences[name];
    if (!there?.calls.includes(this.sid)) return;
    there.calls = there.calls.filter((sid) => sid !== this.sid);
    await this.tellConference(name, 'participant-leave', {
      ...this.participant,
      ReasonParticipantLeft: reason,
    });
    const ends = /endConferenceOnExit="true"/.test(this.document);
    if (!(this.call.leavesQuietly === undefined ? ends : !this.call.leavesQuietly)) return;
    there.calls = [];
    await this.tellConference(name, 'conference-end', {
      CallSidEndingConference: this.sid,
      ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
    });
  }

  private get participant(): Form {
    const label = /participantLabel="([^"]*)"/.exec(this.document)?.[1] ?? '';
    return { CallSid: this.sid, ParticipantLabel: label };
  }

  private async tellConference(name: string, event: string, form: Form): Promise<void> {
    const there = this.state.conferences[name];
    const url = /statusCallback="([^"]*)"/.exec(this.document)?.[1];
    if (!there || url === undefined) throw new Error('the document leads to no conference');
    there.told += 1;
    await send(this.door as TestApp, plain(url), {
      AccountSid: ACCOUNT.accountSid,
      ConferenceSid: there.sid,
      FriendlyName: name,
      StatusCallbackEvent: event,
      SequenceNumber: String(there.told),
      ...form,
    });
  }

  private async post(url: string, form: Form) {
    const { from: From, to: To, url: placed } = this.call;
    const direction = placed === undefined ? 'inbound' : 'outbound-api';
    const sent = await send(this.door as TestApp, url, {
      ...{ AccountSid: ACCOUNT.accountSid, CallSid: this.sid, From, To, Direction: direction },
      ...form,
    });
    if (sent.status !== 200) throw new Error(`a webhook was answered ${sent.status}: ${sent.body}`);
    return sent;
  }
}
