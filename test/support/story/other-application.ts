/**
 * An application that is not ours, on the same account: what Studio, a bare address and a TwiML application
 * lead to. Owns: its document, what it was given, and its own REST requests. Must not know: sessions.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inQuery, OTHER_WORDS } from '../../../src/rehearsal/given-parameters';
import type { Words } from '../../../src/rehearsal/story-words';

/** Speaks, then waits for what the story makes it do. */
const DOCUMENT = `<Response><Say>${OTHER_WORDS}</Say><Pause length="3600"/></Response>`;
/** Twilio docs: Application, Parameter. */
const PREFIX = 'Param_';

interface Account {
  url: string;
  accountSid: string;
  authToken: string;
}

export class OtherApplication {
  private leg: { sid: string; returnTo: string | null } | null = null;
  private readonly server: Server = createServer((request, response) => {
    void this.welcome(request).then(() =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end(DOCUMENT),
    );
  });

  /** @param onGiven told of the data parameters of each leg it gets */
  constructor(private readonly onGiven: (parameters: Words) => void) {}

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  listen(): Promise<this> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', () => resolve(this)));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Ends the leg it has. */
  async hangUp(account: Account): Promise<void> {
    await this.update(account, { Status: 'completed' });
  }

  /** Sends the leg back where it came from. */
  async giveBack(account: Account, outcome: string): Promise<void> {
    const back = this.leg?.returnTo ?? '';
    await this.update(account, { Url: outcome === '' ? back : `${back}&outcome=${outcome}` });
  }

  private async welcome(request: IncomingMessage): Promise<void> {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const { searchParams: query } = new URL(request.url ?? '/', 'http://other.test');
    this.leg = { sid: form.get('CallSid') ?? '', returnTo: query.get('returnTo') };
    const own = [...form].filter(([name]) => name.startsWith(PREFIX));
    this.onGiven({
      ...inQuery(query),
      ...Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value])),
    });
  }

  private async update({ url, accountSid, authToken }: Account, form: Words): Promise<void> {
    if (!this.leg) throw new Error('no virtual agent has the leg');
    const response = await fetch(`${url}/2010-04-01/Accounts/${accountSid}/Calls/${this.leg.sid}.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
      body: new URLSearchParams(form),
    });
    if (!response.ok) throw new Error(`the other application was refused: ${response.status}`);
  }
}
