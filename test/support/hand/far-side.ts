/**
 * Everything Aftercall asks for over the network, as one server of the test: Twilio's REST (calls, conferences,
 * conversations), the order service of flows and the CRM. Owns: that what is asked of it is carried out in its
 * state, which is plain JSON, so that a later process goes on with it. Must not know: TwiML, the session asked for.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAboutChats } from './far-chats';
import { newSid, type Answer, type Asked, type FarState } from './far-state';

const CALLS = /^\/2010-04-01\/Accounts\/AC\w+\/Calls(?:\/(CA\w+))?\.json$/;
const CONFERENCES =
  /^\/2010-04-01\/Accounts\/AC\w+\/Conferences(?:\/(CF\w+)\/Participants(?:\/(CA\w+))?)?\.json$/;
/** Of a call that is over no more can be asked (Twilio docs: error 21220). */
const NOT_IN_PROGRESS = {
  status: 400,
  body: { code: 21220, message: 'Call is not in-progress', status: 400 },
};
const NOT_FOUND = { status: 404, body: { code: 20404, message: 'Not found', status: 404 } };

export class FarSide {
  /** requests in the order in which they came */
  readonly asked: Asked[] = [];
  private readonly server: Server;

  /** @param order what the order service answers; null: it never does */
  constructor(
    readonly state: FarState,
    private readonly order: object | null,
  ) {
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns requests of a method whose path ends so, oldest first */
  requests(method: string, ending: string): Asked[] {
    return this.asked.filter((one) => one.method === method && one.path.endsWith(ending));
  }

  /** Resolves with the order service's first request. */
  async orderAsked(): Promise<Asked> {
    for (;;) {
      const found = this.asked.find(({ path }) => path.startsWith('/orders/'));
      if (found) return found;
      await new Promise((resolve) => this.server.once('request', () => setImmediate(resolve)));
    }
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    const url = new URL(request.url ?? '/', 'http://far.side');
    const given = request.method === 'GET' ? url.searchParams : new URLSearchParams(body);
    const asked: Asked = {
      ...{ method: request.method ?? '', path: url.pathname, body },
      form: Object.fromEntries(given),
    };
    this.asked.push(asked);
    const answer = this.answer(asked);
    if (answer === null) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === null ? '' : JSON.stringify(answer.body));
  }

  private answer(asked: Asked): Answer | null {
    const { path } = asked;
    if (path.startsWith('/orders/')) return this.order && { status: 200, body: this.order };
    if (path === '/crm') return { status: 200, body: {} };
    const call = CALLS.exec(path);
    if (call) return call[1] === undefined ? this.placeCall(asked) : this.aboutCall(call[1], asked);
    const conference = CONFERENCES.exec(path);
    if (conference) return this.aboutConference(conference[1], conference[2], asked);
    return answerAboutChats(this.state, asked) ?? NOT_FOUND;
  }

  private placeCall({ form }: Asked): Answer {
    const sid = newSid(this.state, 'CA');
    const { To: to = '', From: from = '', Url: url = '', StatusCallback: statusCallback = '' } = form;
    this.state.calls[sid] = { status: 'queued', to, from, url, statusCallback };
    return { status: 201, body: { sid, status: 'queued' } };
  }

  private aboutCall(sid: string, { method, form }: Asked): Answer {
    const call = this.state.calls[sid];
    if (!call) return NOT_FOUND;
    if (method === 'POST' && call.status === 'completed') return NOT_IN_PROGRESS;
    if (method === 'POST' && form['Status']) call.hungUp = true;
    return { status: 200, body: { sid, status: call.status } };
  }

  private aboutConference(sid: string | undefined, call: string | undefined, { form }: Asked): Answer {
    const running = Object.entries(this.state.conferences).filter(([, one]) => one.calls.length > 0);
    if (sid === undefined) {
      const found = running.filter(
        ([name]) => form['FriendlyName'] === undefined || name === form['FriendlyName'],
      );
      const conferences = found.map(([name, one]) => ({
        sid: one.sid,
        friendly_name: name,
        status: 'in-progress',
      }));
      return { status: 200, body: { conferences } };
    }
    const calls = running.find(([, one]) => one.sid === sid)?.[1].calls ?? [];
    if (call === undefined) {
      return {
        status: 200,
        body: { participants: calls.map((one) => ({ call_sid: one, conference_sid: sid })) },
      };
    }
    if (!calls.includes(call)) return NOT_FOUND;
    if (form['EndConferenceOnExit'] !== undefined)
      this.mayLeave(call, form['EndConferenceOnExit'] === 'false');
    return { status: 200, body: { call_sid: call, conference_sid: sid } };
  }

  private mayLeave(sid: string, quietly: boolean): void {
    const call = this.state.calls[sid];
    if (call) call.leavesQuietly = quietly;
  }
}
