import type { CatalogFlow } from '../../../src/settings/catalog-flow';
import { agent, check, flow, FLOWS, number, queue, settingsOf, withAgentOfKind } from './some-world';

const chats = agent({ channels: ['chat'] });
const on = (change: object = {}) => ({ global: { enabled: true, virtualAgent: 'csat', ...change } });
const address = (language: string, name = 'main') => ({ flow: name, language });

test('settings of chats that fit need no words', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: chats },
    queue: { sales: queue },
    'chat-address': { web: address('en'), 'whatsapp:+15551000': address('en') },
    'chat-post-session': on(),
    'queue-chat-post-session': { sales: { mode: 'on' } },
  });
  expect(check(settings)).toEqual([]);
});

test('an address that names an unknown flow, or speaks a language of its own, is told', () => {
  const settings = settingsOf({ 'chat-address': { web: address('en', 'mian'), '+15551000': address('de') } });
  expect(check(settings)).toEqual([
    'chat-address web flow: flow "mian" does not exist (did you mean "main"?)',
    'chat-address +15551000 language: flow "main" does not speak de (languages of the flow: en, es, fr)',
  ]);
});

describe('a flow with steps that only a call can do', () => {
  const flows: CatalogFlow[] = [
    { ...flow('main'), voiceOnly: [{ step: 'menu/call', reason: 'dial rings a telephone' }] },
    { ...flow('survey', []), voiceOnly: [{ step: 'away', reason: 'it transfers to a telephone' }] },
  ];

  test('is refused for an address of chats, each step with its reason', () => {
    const settings = settingsOf({
      'chat-address': { web: address('en') },
      number: { '+15551000': number('en') },
    });
    expect(check(settings, flows)).toEqual([
      'chat-address web flow: flow "main" does not work in chats: step "menu/call": dial rings a telephone (name a flow that works in chats)',
    ]);
  });

  test('is refused for a virtual agent that serves chats, and fine for one that does not', () => {
    const settings = settingsOf({
      'virtual-agent': {
        calls: agent(),
        both: agent({ channels: ['voice', 'chat'] }),
        off: agent({ channels: ['chat'], enabled: false }),
      },
    });
    expect(check(settings, flows)).toEqual([
      'virtual-agent both flow: flow "survey" does not work in chats: step "away": it transfers to a telephone (take chat out of the channels, or name another flow)',
    ]);
  });

  test('is not offered where a virtual agent for chats is missing', () => {
    const settings = settingsOf({
      'virtual-agent': { other: agent({ channels: ['chat'], flow: 'main' }), csta: chats },
      'chat-post-session': on({ virtualAgent: 'nobody' }),
    });
    const [, survey] = FLOWS;
    const told = check(settings, [flows[0]!, survey!]);
    expect(told.at(-1)).toBe(
      'chat-post-session global virtualAgent: virtual agent "nobody" does not exist (virtual agents that would do: csta)',
    );
  });
});

test('a flow that says it is for chats only answers no calls', () => {
  const flows: CatalogFlow[] = [{ ...flow('main'), channels: ['chat'] }];
  const settings = settingsOf({
    'chat-address': { web: address('en') },
    number: { '+15551000': number('en') },
  });
  expect(check(settings, flows)).toEqual([
    'number +15551000 flow: flow "main" says that it is for chats only (name a flow for calls)',
  ]);
});

test('a virtual agent for calls is refused for chats with those that would do', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent(), written: chats },
    'chat-post-session': on(),
  });
  const at = 'chat-post-session global virtualAgent: virtual agent';
  expect(check(settings)).toEqual([
    `${at} "csat" does not serve chat (add chat to its channels, or name one that would do: written)`,
  ]);
  expect(check(withAgentOfKind(settings, 'csat', 'phone'))).toEqual([
    `${at} "csat" is of the kind "phone", which does not serve chat (give it another kind, or name one that would do: written)`,
  ]);
});

test('a queue is told in its own document, whatever its calls have', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent({ channels: ['voice', 'chat'] }) },
    queue: { sales: queue },
    'call-post-session': on(),
    'queue-call-post-session': { sales: { mode: 'on' } },
    'queue-chat-post-session': { sales: { mode: 'on', virtualAgent: 'csta' }, gone: {} },
  });
  expect(check(settings)).toEqual([
    'queue-chat-post-session gone : there is no queue "gone" (queues: sales)',
    'queue-chat-post-session sales virtualAgent: virtual agent "csta" does not exist (did you mean "csat"?)',
  ]);
});

test('a queue that alone is switched on for chats lacks the name itself', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: chats },
    queue: { sales: queue },
    'call-post-session': { global: { enabled: false } },
    'queue-chat-post-session': { sales: { mode: 'on' } },
  });
  expect(check(settings)).toEqual([
    'queue-chat-post-session sales virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
  ]);
});

describe('languages of chats', () => {
  const flows = [flow('main', ['sales']), flow('survey', [])];
  const told = (post: object, sales?: object, more: { [name: string]: object } = {}): string[] =>
    check(
      settingsOf({
        'virtual-agent': { csat: chats, ...more },
        queue: { sales: queue },
        number: { '+15552000': number('fr') },
        'chat-address': {
          ...{ web: address('es'), checkout: address('en'), mobile: address('es') },
          ...{ '+15551000': address('es'), 'whatsapp:+15551000': address('es') },
        },
        'chat-post-session': on(post),
        ...(sales && { 'queue-chat-post-session': { sales } }),
      }),
      flows,
    );
  const at = 'virtualAgent: virtual agent "csat" does not serve es, the language of';

  test('are those of the addresses whose chats take part', () => {
    expect(told({ mobileClients: true })).toEqual([
      `chat-post-session global ${at} +15551000, mobile, web and 1 more (add es to its languages)`,
    ]);
    expect(told({ chatTypes: ['web', 'mobile'] })).toEqual([
      `chat-post-session global ${at} web (add es to its languages)`,
    ]);
    expect(told({ enabled: false })).toEqual([]);
  });

  const any = agent({ channels: ['chat'], languages: ['en', 'es'] });

  test('of web chats alone are those of a queue with a setting of its own', () => {
    expect(told({}, { mode: 'off' })).toEqual([
      `chat-post-session global ${at} +15551000, whatsapp:+15551000 (add es to its languages)`,
    ]);
    expect(told({ enabled: false }, { mode: 'on', virtualAgent: 'csat' })).toEqual([
      `queue-chat-post-session sales ${at} web (add es to its languages)`,
    ]);
    expect(told({ virtualAgent: 'any' }, { virtualAgent: 'csat' }, { any })).toEqual([
      `queue-chat-post-session sales ${at} web (add es to its languages, or name one that would do: any)`,
    ]);
  });
});

describe('data parameters of chats', () => {
  const flows: CatalogFlow[] = [
    { ...flow('survey', []), params: { orderId: {} } },
    { ...flow('plain', []), params: {} },
  ];

  test('give the flow behind a virtual agent what it needs', () => {
    const settings = settingsOf({ 'virtual-agent': { csat: chats }, 'chat-post-session': on() });
    expect(check(settings, flows)).toEqual([
      'chat-post-session global dataParametersEnabled: flow "survey" of virtual agent "csat" needs "orderId", and no data parameter gives it (add a data parameter "orderId")',
    ]);
  });

  test('need not fit a fallback that never gets a chat', () => {
    const agents = {
      csat: agent({ flow: 'plain', channels: ['voice', 'chat'], fallback: 'calls' }),
      calls: agent(),
    };
    const documents = { 'virtual-agent': agents, 'chat-post-session': on() };
    expect(check(settingsOf(documents), flows)).toEqual([]);
    expect(check(settingsOf({ ...documents, 'call-post-session': on() }), flows)).toHaveLength(1);
  });

  test('keep to the limits of the kind', () => {
    const dataParameters = [{ field: 'order', type: 'fixed', value: '1234567890' }];
    const settings = settingsOf({ 'chat-post-session': on({ dataParametersEnabled: true, dataParameters }) });
    expect(check(withAgentOfKind(settings, 'csat', 'text', { channels: ['chat'] }))).toEqual([
      'chat-post-session global dataParameters[0].value: data parameter "order" cannot be given to virtual agent "csat": name and value together take 15 characters, and must stay under 12',
    ]);
  });
});
