import { attach, problemsOf } from './read-options';

const flowSid = `FW${'0123456789abcdef'.repeat(2)}`;
const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;

test('studio triggers the flow of our account, or of another', () => {
  const flows = (account: string): string =>
    `https://webhooks.twilio.com/v1/Accounts/${account}/Flows/${flowSid}?Trigger=incomingCall`;
  expect(attach('studio', { flowSid }, { orderId: '7' })).toEqual({
    verb: 'leave',
    url: `${flows('{AccountSid}')}&orderId=7`,
    returnTo: 'returnTo',
  });
  expect(attach('studio', { flowSid, accountSid })).toMatchObject({ url: flows(accountSid) });
});

test('studio may be triggered at another address altogether', () => {
  const url = 'https://studio.example.com/trigger';
  expect(attach('studio', { flowSid, url }, { a: '1' })).toMatchObject({ url: `${url}?a=1` });
});

test.each([
  [{ flowSid: 'FW1' }, 'flowSid must be the SID of a Studio flow: FW and 32 hex digits'],
  [{ flowSid, accountSid: 'AC1' }, 'accountSid must be the SID of a Twilio account: AC and 32 hex digits'],
  [{ flowSid, url: 'studio.example.com' }, 'url must be an address that begins with https:// or http://'],
])('studio refuses %j', (options, problem) => {
  expect(problemsOf('studio', options)).toContain(problem);
});
