import { agent, check, number, queue, settingsOf, withAgentOfKind } from './some-world';

const on = (change: object = {}) => ({ global: { enabled: true, virtualAgent: 'csat', ...change } });
const form = { action: 'agent-leg', virtualAgent: 'form' };

test('a virtual agent that is missing is told with the near one and those that would do', () => {
  const settings = settingsOf({
    'virtual-agent': {
      csta: agent(),
      form: agent(),
      off: agent({ enabled: false }),
      chat: agent({ channels: ['chat'] }),
    },
    'call-post-session': on(),
  });
  expect(check(settings)).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" does not exist (did you mean "csta"? virtual agents that would do: csta, form)',
  ]);
});

test('where no virtual agent would do that is told too', () => {
  const settings = settingsOf({
    'virtual-agent': { off: agent({ enabled: false }), broken: agent({ flow: 'gone', enabled: true }) },
    'call-post-session': on(),
  });
  expect(check(settings)).toEqual([
    'virtual-agent broken flow: flow "gone" does not exist (flows: main, survey)',
    'call-post-session global virtualAgent: virtual agent "csat" does not exist (none of the virtual agents would do: off, broken)',
  ]);
});

test('a virtual agent that is off or not for voice is told with those that would do', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent({ enabled: false, channels: ['chat'] }), other: agent() },
    'call-post-session': on(),
  });
  const at = 'call-post-session global virtualAgent: virtual agent "csat"';
  expect(check(settings)).toEqual([
    `${at} is switched off (switch it on, or name one that would do: other)`,
    `${at} does not serve voice (add voice to its channels, or name one that would do: other)`,
  ]);
});

test('a virtual agent of a kind without voice is told, whatever its channels say', () => {
  const settings = settingsOf({ 'virtual-agent': { other: agent() }, 'call-post-session': on() });
  expect(check(withAgentOfKind(settings, 'csat', 'text'))).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" is of the kind "text", which does not serve voice (give it another kind, or name one that would do: other)',
  ]);
});

test("the virtual agent of the agent's leg is checked like the other one", () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent(), form: agent({ enabled: false }) },
    'call-post-session': on({ whenCustomerHangsUp: form }),
  });
  expect(check(settings)).toEqual([
    'call-post-session global whenCustomerHangsUp.virtualAgent: virtual agent "form" is switched off (switch it on, or name one that would do: csat)',
  ]);
});

test("a queue's own virtual agent is told in the queue's document, an inherited one once for all", () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent({ enabled: false }) },
    queue: { sales: queue, support: queue, orders: queue },
    'call-post-session': on(),
    'queue-call-post-session': {
      sales: { virtualAgent: 'sales-csat' },
      support: { mode: 'on' },
      orders: { mode: 'off', virtualAgent: 'nobody' },
    },
  });
  expect(check(settings)).toEqual([
    'call-post-session global virtualAgent: virtual agent "csat" is switched off (switch it on)',
    'queue-call-post-session sales virtualAgent: virtual agent "sales-csat" does not exist (none of the virtual agents would do: csat)',
  ]);
});

test('a queue that switches it on needs a virtual agent from somewhere', () => {
  const documents = {
    'virtual-agent': { csat: agent() },
    queue: { sales: queue },
    'queue-call-post-session': { sales: { mode: 'on' } },
  };
  expect(check(settingsOf(documents))).toEqual([
    'queue-call-post-session sales virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
  ]);
  const named = { ...documents, 'call-post-session': { global: { enabled: false, virtualAgent: 'csat' } } };
  expect(check(settingsOf(named))).toEqual([]);
  const unnamed = {
    ...named,
    'call-post-session': on(),
    'queue-call-post-session': { sales: { virtualAgent: null } },
  };
  expect(check(settingsOf(unnamed))).toEqual([
    'queue-call-post-session sales virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
  ]);
});

test('the same lack in the setting for all calls and in a queue that inherits it is told once', () => {
  const settings = settingsOf({
    'virtual-agent': { csat: agent() },
    queue: { sales: queue },
    number: { '+15551000': number('en') },
    'call-post-session': { global: { enabled: true } },
    'queue-call-post-session': { sales: { mode: 'on', minimumTalkSeconds: 5 } },
  });
  expect(check(settings)).toEqual([
    'call-post-session global virtualAgent: switched on, but no virtual agent is named (virtual agents that would do: csat)',
  ]);
});
