import { compare } from '../../src/transfer/what-if';
import {
  AGENT_LEG,
  CALL_BACK,
  CSAT,
  FORM,
  READY,
  chatSetting,
  chatWith,
  nextSettings as next,
  withSetting,
} from './some-inputs';

test('a rule that would fail is the one the change is put down to, with where its setting comes from', () => {
  const result = compare(READY, next({ minimumTalkSeconds: 120 }));
  expect(result).toMatchObject({
    changed: true,
    before: { transfer: true, virtualAgent: 'csat', failedRule: null, settingsVersion: 7, offered: false },
    after: {
      transfer: false,
      virtualAgent: null,
      failedRule: 'long-enough',
      settingsVersion: 9,
      offered: false,
    },
    because: {
      name: 'long-enough',
      result: 'failed',
      reason: 'seconds the customer talked to agents: 95; at least 120 are needed',
      settings: [{ field: 'minimumTalkSeconds', scope: 'call', version: 9 }],
    },
  });
});

test('a rule that would no longer fail is the one the change is put down to', () => {
  const result = compare(withSetting({ enabled: false }), next({}));
  expect(result).toMatchObject({
    changed: true,
    before: { transfer: false, failedRule: 'switched-on' },
    after: { transfer: true },
    because: { name: 'switched-on', result: 'passed' },
  });
});

test('where one obstacle takes the place of another the first rule that differs is named', () => {
  const off = withSetting({ enabled: false });
  expect(compare(off, next({ minimumTalkSeconds: 120 }))).toMatchObject({
    changed: true,
    after: { failedRule: 'long-enough' },
    because: { name: 'switched-on', result: 'passed' },
  });
  expect(compare(withSetting({ minimumTalkSeconds: 120 }), next({ enabled: false }))).toMatchObject({
    changed: true,
    because: { name: 'switched-on', result: 'failed' },
  });
});

test('another virtual agent is a change, and another road is one', () => {
  expect(compare(READY, next({ virtualAgent: 'form' }))).toMatchObject({
    changed: true,
    after: { virtualAgent: 'form' },
    because: { name: 'virtual-agent-usable', result: 'passed' },
  });
  const gone = withSetting(
    { whenCustomerHangsUp: CALL_BACK },
    { customerLegLive: false, agentLegLive: true },
  );
  expect(compare(gone, next({ whenCustomerHangsUp: AGENT_LEG }))).toMatchObject({
    changed: true,
    before: { road: 'call-back' },
    after: { road: 'agent-leg', virtualAgent: 'form' },
    because: { name: 'live-leg-left', result: 'passed' },
  });
});

test('a road nobody would take is no change', () => {
  const off = withSetting({ enabled: false }, { customerLegLive: false });
  expect(compare(off, next({ enabled: false, whenCustomerHangsUp: CALL_BACK }))).toMatchObject({
    changed: false,
    because: null,
  });
});

test('what the settings would not have decided differently is no change', () => {
  const other = { sessionMetadata: true, crm: true };
  expect(compare(READY, next({ dataRecords: other, samplingPercent: 99 }))).toMatchObject({
    changed: false,
    because: null,
  });
});

test('a virtual agent that is switched off changes what it would have got', () => {
  const virtualAgents = { csat: { ...CSAT, enabled: false }, form: FORM };
  expect(compare(READY, next({}, { virtualAgents }))).toMatchObject({
    changed: true,
    because: { name: 'virtual-agent-usable', result: 'failed' },
  });
});

const ASK = { ...READY.postSession.optIn, ask: true };

test('a customer who was not asked would be offered the transfer', () => {
  expect(compare(READY, next({ optIn: ASK }))).toMatchObject({
    changed: true,
    before: { transfer: true, offered: false },
    after: { transfer: true, offered: true },
    because: { name: 'opt-in' },
  });
  expect(compare(withSetting({ enabled: false }), next({ optIn: ASK }))).toMatchObject({
    changed: true,
    after: { transfer: true, offered: true },
    because: { name: 'switched-on' },
  });
});

test('nothing is offered where another rule stands against it, or the agent has the leg', () => {
  expect(compare(READY, next({ optIn: ASK, virtualAgent: null })).after).toMatchObject({
    transfer: false,
    offered: false,
  });
  const gone = { ...READY, customerLegLive: false, agentLegLive: true };
  expect(compare(gone, next({ optIn: ASK, whenCustomerHangsUp: AGENT_LEG })).after).toMatchObject({
    transfer: true,
    offered: false,
  });
});

test('an answer the customer gave is kept, and matters only where it is asked for', () => {
  const declined = withSetting({ optIn: ASK }, { optIn: 'no' });
  expect(compare(declined, next({ optIn: ASK, virtualAgent: 'form' }))).toMatchObject({
    changed: false,
    after: { failedRule: 'opt-in', status: 'declined', offered: false },
  });
  expect(compare(declined, next({}))).toMatchObject({
    changed: true,
    after: { transfer: true },
    because: { name: 'opt-in', result: 'passed' },
  });
});

const MONTH = { notWithinDays: 30, atMost: null };
const YESTERDAY = READY.at - 86_400_000;

test('a new limit is judged by the history that is given', () => {
  const history = { asked: { person: [YESTERDAY], today: 3 } };
  expect(compare(READY, next({ perPerson: MONTH }, history))).toMatchObject({
    changed: true,
    because: { name: 'person-not-asked', result: 'failed' },
  });
  expect(compare(READY, next({ dailyCap: { most: 4, timeZone: 'UTC' } }, history)).changed).toBe(false);
  expect(compare(READY, next({ dailyCap: { most: 3, timeZone: 'UTC' } }, history)).changed).toBe(true);
});

test('history that matters to nothing makes no difference', () => {
  const french = withSetting({ perPerson: MONTH }, { language: 'fr' });
  const history = { asked: { person: [YESTERDAY], today: 3 } };
  expect(
    compare(french, next({ perPerson: MONTH, dataRecords: { sessionMetadata: true, crm: true } }, history)),
  ).toMatchObject({
    changed: false,
    after: { failedRule: 'virtual-agent-usable' },
  });
});

test('what the session looked up itself is kept, but a day that is counted otherwise is counted anew', () => {
  const cap = { most: 5, timeZone: 'UTC' };
  const sealed = withSetting(
    { perPerson: MONTH, dailyCap: cap },
    { asked: { person: [YESTERDAY], today: 1 } },
  );
  const history = { asked: { person: [], today: 9 } };
  const same = compare(sealed, next({ perPerson: null, dailyCap: cap }, history));
  expect(same.after).toMatchObject({ transfer: true });
  const madrid = { ...cap, timeZone: 'Europe/Madrid' };
  expect(compare(sealed, next({ perPerson: null, dailyCap: madrid }, history)).after.failedRule).toBe(
    'daily-cap',
  );
  expect(compare(sealed, next({ perPerson: MONTH, dailyCap: madrid }, history)).after.failedRule).toBe(
    'person-not-asked',
  );
});

test('a look-up that failed would have failed with other settings too', () => {
  const sealed = withSetting({ perPerson: MONTH }, { asked: 'unavailable' });
  const history = { asked: { person: [], today: 0 } };
  expect(compare(sealed, next({ perPerson: MONTH, samplingPercent: 99 }, history)).changed).toBe(false);
});

test('a chat is compared by the rules of chats', () => {
  const mobile = chatWith({}, { sessionType: 'mobile', client: { kind: 'mobile', version: '2.0' } });
  const other = { ...next({}), postSession: chatSetting({ mobileClients: true }), fields: mobile.fields };
  const { before, after, changed, because } = compare(mobile, {
    ...other,
    virtualAgents: mobile.virtualAgents,
  });
  expect([before.transfer, after.transfer, changed]).toEqual([false, true, true]);
  expect(because).toMatchObject({ name: 'client-takes-part', reason: 'mobile clients take part' });
});
