import type { Verb } from '../../src/call/verb';
import { renderAgent, renderCustomer } from '../../src/twilio/render-twiml';

const HERE = 'https://calls.example.com/twilio/voice/sessions/s1';
const AFTER = `${HERE}/after/4`;
const REDIRECT = `<Redirect method="POST">${AFTER}</Redirect>`;

/** The document without its declaration and root, which every document has. */
function body(document: string): string {
  const match = /^<\?xml version="1\.0" encoding="UTF-8"\?><Response>(.*)<\/Response>$/s.exec(document);
  if (!match) throw new Error(`not a document: ${document}`);
  return match[1] ?? '';
}

const customer = (...verbs: Verb[]): string =>
  body(renderCustomer(verbs, { publicUrl: 'https://calls.example.com', sessionId: 's1', document: 4 }));
const agent = (...verbs: Verb[]): string =>
  body(renderAgent(verbs, { publicUrl: 'https://calls.example.com/', sessionId: 's1', attempt: 2 }));

const say = (text: string, language = 'en'): Verb & { verb: 'say' } => ({ verb: 'say', text, language });
const ask: Verb = {
  verb: 'gather',
  prompts: [say('How was it?')],
  input: ['dtmf'],
  language: 'en',
  timeoutSeconds: 5,
  finishOnKey: '#',
  hints: [],
};

describe("the customer's document", () => {
  test('leaves `*` to a system that is dialled, where the flow says so', () => {
    const dial: Verb = { verb: 'dial', targets: ['+15550077'], timeoutSeconds: 9, starIsAKey: true };
    expect(customer(dial)).toContain('hangupOnStar="false"');
    expect(customer({ ...dial, starIsAKey: false })).toContain('hangupOnStar="true"');
  });

  test('speaks, plays and goes on', () => {
    const play: Verb = { verb: 'play', url: 'https://cdn.example.com/a.mp3?x=1&y=2', text: 'Welcome' };
    expect(customer(say('Hola <Ana> & "co"', 'es'), play)).toBe(
      '<Say language="es-US">Hola &lt;Ana&gt; &amp; "co"</Say>' +
        `<Play>https://cdn.example.com/a.mp3?x=1&amp;y=2</Play>${REDIRECT}`,
    );
  });

  test('goes on when there is nothing to say', () => {
    expect(customer()).toBe(REDIRECT);
    expect(customer(say(' \n'), { verb: 'play', url: '', text: 'x' })).toBe(REDIRECT);
  });

  test('ends in a hang-up; what comes after it is left out', () => {
    expect(customer(say('Bye'), { verb: 'hangup' }, say('Hello?'))).toBe(
      '<Say language="en-US">Bye</Say><Hangup/>',
    );
  });

  test('asks for keys and hears of silence too', () => {
    expect(customer({ ...ask, numDigits: 1, finishOnKey: '' })).toBe(
      `<Gather action="${AFTER}" method="POST" actionOnEmptyResult="true" input="dtmf" timeout="5" finishOnKey="" numDigits="1">` +
        '<Say language="en-US">How was it?</Say></Gather>',
    );
  });

  test('asks for speech and keys in the order given', () => {
    const heard: Verb = {
      ...ask,
      input: ['speech', 'dtmf'],
      language: 'es-MX',
      hints: ['sí, claro', ' no '],
    };
    expect(customer(heard)).toBe(
      `<Gather action="${AFTER}" method="POST" actionOnEmptyResult="true" input="speech dtmf" timeout="5" finishOnKey="#"` +
        ' speechTimeout="auto" language="es-MX" hints="sí  claro, no"><Say language="en-US">How was it?</Say></Gather>',
    );
  });

  test('names no more phrases than are taken, each once, and none that is too long', () => {
    const words = Array.from({ length: 600 }, (_, n) => `word ${n}`);
    const heard: Verb = { ...ask, input: ['speech'], hints: ['yes', 'yes', 'x'.repeat(101), ...words] };
    const hints = /hints="([^"]*)"/.exec(customer(heard))?.[1]?.split(', ') ?? [];
    expect(hints).toEqual(['yes', ...words.slice(0, 499)]);
  });

  test('speaks on while somebody says something, where it is to be heard to its end', () => {
    const said: Verb = { ...ask, input: ['speech'], speaksOn: true };
    expect(customer(said)).toContain('speechTimeout="auto" bargeIn="false"');
    expect(customer({ ...said, input: ['dtmf'] })).not.toContain('bargeIn');
  });

  test('records, and goes on when nobody speaks', () => {
    const record: Verb = {
      verb: 'record',
      prompts: [say('Tell us')],
      maxLengthSeconds: 60,
      timeoutSeconds: 4,
      finishOnKey: '#',
    };
    expect(customer(record)).toBe(
      `<Say language="en-US">Tell us</Say><Record action="${AFTER}" method="POST" playBeep="true" maxLength="60" timeout="4" finishOnKey="#"/>${REDIRECT}`,
    );
  });

  test('holds for at least a second', () => {
    expect(customer({ verb: 'hold', seconds: 2.4 }, say('x'))).toBe(`<Pause length="2"/>${REDIRECT}`);
    expect(customer({ verb: 'hold', seconds: 0 })).toBe(`<Pause length="1"/>${REDIRECT}`);
  });

  const conference =
    ` statusCallback="${HERE}/conference" statusCallbackMethod="POST"` +
    ' statusCallbackEvent="start end join leave">s1-1</Conference></Dial>';

  test('waits in the conference, outlives it and can leave it by a star', () => {
    expect(customer({ verb: 'join', conference: 's1-1', as: 'customer' })).toBe(
      `<Dial action="${AFTER}" method="POST" hangupOnStar="true"><Conference startConferenceOnEnter="false"` +
        ` endConferenceOnExit="false" participantLabel="customer" beep="false"${conference}`,
    );
  });

  test('waits with music', () => {
    const waitMusicUrl = 'https://cdn.example.com/wait.mp3';
    expect(customer({ verb: 'join', conference: 's1-1', as: 'customer', waitMusicUrl })).toContain(
      ` beep="false" waitUrl="${waitMusicUrl}" waitMethod="GET" statusCallback=`,
    );
  });

  test('rings numbers, clients and SIP addresses at once', () => {
    const targets = ['+15555550102', 'client:agent-7', 'sip:desk@example.com?X-Order=7&X-Vip=1'];
    expect(customer({ verb: 'dial', targets, timeoutSeconds: 20, callerId: '+15555550199' })).toBe(
      `<Dial action="${AFTER}" method="POST" hangupOnStar="true" timeout="20" callerId="+15555550199">` +
        '<Number>+15555550102</Number><Client>agent-7</Client>' +
        '<Sip>sip:desk@example.com?X-Order=7&amp;X-Vip=1</Sip></Dial>',
    );
  });

  test('rings nobody without targets, and goes on', () => {
    expect(customer({ verb: 'dial', targets: [], timeoutSeconds: 20 })).toBe(REDIRECT);
  });

  test('has no character that would make it unreadable', () => {
    expect(customer(say('a\u0000b\u0001\u001fc\ufffe\ud800d\ud83d\ude00\te'))).toContain(
      '>abcd\ud83d\ude00\te</Say>',
    );
  });

  test('says a long text in pieces', () => {
    const said = customer(say('word '.repeat(2000)));
    const pieces = [...said.matchAll(/<Say language="en-US">([^<]*)<\/Say>/g)].map((match) => match[1] ?? '');
    expect(pieces.map((piece) => piece.length)).toEqual([2999, 2999, 2999, 999]);
    expect(pieces.join(' ')).toBe('word '.repeat(2000).trim());
  });
});

describe("an agent's document", () => {
  test('asks the agent to accept, and ends the leg when it hears nothing', () => {
    expect(agent({ ...ask, numDigits: 1 })).toBe(
      `<Gather action="${HERE}/agents/2/accept" method="POST" actionOnEmptyResult="true" input="dtmf" timeout="5"` +
        ' finishOnKey="#" numDigits="1"><Say language="en-US">How was it?</Say></Gather><Hangup/>',
    );
  });

  test('starts the conference and ends it by leaving', () => {
    expect(agent(say('Go'), { verb: 'join', conference: 's1-1', as: 'agent' })).toBe(
      '<Say language="en-US">Go</Say><Dial><Conference startConferenceOnEnter="true" endConferenceOnExit="true"' +
        ` participantLabel="agent-2" beep="false" statusCallback="${HERE}/conference" statusCallbackMethod="POST"` +
        ' statusCallbackEvent="start end join leave">s1-1</Conference></Dial>',
    );
  });

  test('leaves the conference to others when it is told to', () => {
    expect(agent({ verb: 'join', conference: 's1-1', as: 'agent', endOnExit: false })).toContain(
      '<Conference startConferenceOnEnter="true" endConferenceOnExit="false"',
    );
  });

  test('ends the leg when it has nothing more to say', () => {
    expect(agent()).toBe('<Hangup/>');
    expect(agent(say('Too late'))).toBe('<Say language="en-US">Too late</Say><Hangup/>');
    expect(agent({ verb: 'hold', seconds: 3 })).toBe('<Pause length="3"/><Hangup/>');
  });
});
