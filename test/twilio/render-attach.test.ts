import twilio from 'twilio';
import { agentKind } from '../../src/agents/kinds';
import type { Verb } from '../../src/call/verb';
import { renderAgent, renderCustomer } from '../../src/twilio/render-twiml';

const HERE = 'https://calls.example.com/twilio/voice/sessions/s1';
const action = { action: `${HERE}/after/4`, method: 'POST' };
const place = { publicUrl: 'https://calls.example.com', sessionId: 's1', document: 4 };
const parameters = { orderId: '7', note: 'a "b" <c> & d' };

/** What the kind makes of these options, in the language of the session. */
function verbs(kind: string, options: { [name: string]: unknown }, language = 'es'): Verb[] {
  const given = { sessionId: 's1', language, parameters };
  return agentKind(kind)?.attach?.(options, given) ?? [];
}

const rendered = (kind: string, options: { [name: string]: unknown }, language?: string): string =>
  renderCustomer(verbs(kind, options, language), place);

/** The same document by the official builder, whose methods know the vocabulary. */
function official(build: (response: twilio.twiml.VoiceResponse) => void): string {
  const response = new twilio.twiml.VoiceResponse();
  build(response);
  return response.toString();
}

function withParameters(noun: { parameter(attributes: { name: string; value: string }): unknown }): void {
  for (const [name, value] of Object.entries(parameters)) noun.parameter({ name, value });
}

test('a Dialogflow agent is written as the official builder writes it', () => {
  const expected = official((response) => {
    const noun = response.connect(action).virtualAgent({ connectorName: 'survey', language: 'es' });
    noun.config({ name: 'welcomeIntent', value: 'post_call' });
    withParameters(noun);
  });
  expect(rendered('dialogflow-cx', { connectorName: 'survey', welcomeIntent: 'post_call' })).toBe(expected);
});

test('a relay is written as the official builder writes it, its language with a region', () => {
  const url = 'wss://bot.example.com/ws?a=1&b=2';
  const options = { url, voice: 'es-US-News-N', dtmfDetection: true, interruptible: 'any' };
  const expected = official((response) => {
    const { voice, dtmfDetection, interruptible } = options;
    const attributes = { url, voice, interruptible, dtmfDetection, language: 'es-US' };
    withParameters(response.connect(action).conversationRelay(attributes));
  });
  expect(rendered('conversation-relay', options)).toBe(expected);
});

test('a relay in a language without a known region is left to its default', () => {
  expect(rendered('conversation-relay', { url: 'wss://bot.example.com/ws' }, 'xx')).toContain(
    '<ConversationRelay url="wss://bot.example.com/ws"><Parameter',
  );
});

test('a stream is written as the official builder writes it, and reports to us', () => {
  const url = 'wss://bot.example.com/audio';
  const expected = official((response) => {
    const statusCallback = `${HERE}/virtual-agent/4`;
    const attributes = { url, name: 'survey', statusCallback, statusCallbackMethod: 'POST' as const };
    withParameters(response.connect(action).stream(attributes));
  });
  expect(rendered('stream', { url, name: 'survey' })).toBe(expected);
});

test('a SIP bot is written as the official builder writes it', () => {
  const uri = 'sip:survey@bots.example.com';
  const expected = official((response) =>
    response
      .dial({ ...action, timeout: 30 })
      .sip(`${uri}?X-orderId=7&X-note=a%20%22b%22%20%3Cc%3E%20%26%20d`),
  );
  expect(rendered('sip', { uri })).toBe(expected);
  expect(expected).toContain('?X-orderId=7&amp;X-note=');
});

test('an application is written as the official builder writes it', () => {
  const applicationSid = `AP${'0'.repeat(32)}`;
  const expected = official((response) => {
    const noun = response
      .dial({ ...action, timeout: 20 })
      .application({ customerId: 'acme', copyParentTo: false });
    noun.applicationSid(applicationSid);
    withParameters(noun);
  });
  const options = { applicationSid, customerId: 'acme', copyParentTo: false, timeoutSeconds: 20 };
  expect(rendered('application', options)).toBe(expected);
});

test('a caller id is passed on where there is one', () => {
  const [verb] = verbs('sip', { uri: 'sip:a@b.example' });
  const document = renderCustomer(
    [{ ...(verb as Verb & { verb: 'attach' }), callerId: '+15555550199' }],
    place,
  );
  expect(document).toContain(' timeout="30" callerId="+15555550199"><Sip>');
});

/** Where a document redirects to. */
function redirect(document: string): URL {
  const match = /<Response><Redirect method="POST">([^<]*)<\/Redirect><\/Response>$/.exec(document);
  return new URL((match?.[1] ?? '').replaceAll('&amp;', '&'));
}

test('another application gets the parameters and the way back, which is marked', () => {
  const url = redirect(rendered('url', { url: 'https://ivr.example.com/survey?tenant=3' }));
  expect(url.origin + url.pathname).toBe('https://ivr.example.com/survey');
  expect([...url.searchParams]).toEqual([
    ['tenant', '3'],
    ...Object.entries(parameters),
    ['returnTo', `${HERE}/after/4?returned=1`],
  ]);
});

test('a Studio flow is found in our account unless another is named', () => {
  const flowSid = `FW${'0'.repeat(32)}`;
  const [ours, other] = [`AC${'1'.repeat(32)}`, `AC${'2'.repeat(32)}`];
  const flow = (account: string): string => `/v1/Accounts/${account}/Flows/${flowSid}`;
  const at = (options: object): URL =>
    redirect(renderCustomer(verbs('studio', { flowSid, ...options }), { ...place, accountSid: ours }));
  expect(at({}).pathname).toBe(flow(ours));
  expect(at({ accountSid: other }).pathname).toBe(flow(other));
  expect(at({}).searchParams.get('Trigger')).toBe('incomingCall');
  expect(at({}).searchParams.get('returnTo')).toBe(`${HERE}/after/4?returned=1`);
});

test('what is in a value does not become an account', () => {
  const verb: Verb = { verb: 'leave', url: 'https://ivr.example.com/?a=%7BAccountSid%7D', returnTo: 'back' };
  const document = renderCustomer([verb], { ...place, accountSid: 'AC1' });
  expect(redirect(document).searchParams.get('a')).toBe('{AccountSid}');
});

test("an agent's own document reports to nobody and comes back to its own address", () => {
  const own = { publicUrl: 'https://calls.example.com', sessionId: 's1', attempt: 2 };
  const document = renderAgent(verbs('stream', { url: 'wss://bot.example.com/audio' }), own);
  expect(document).toContain(`<Connect action="${HERE}/agents/2/accept" method="POST"><Stream url=`);
  expect(document).not.toContain('statusCallback');
});
