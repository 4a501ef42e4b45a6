import { readFileSync } from 'node:fs';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { ACCOUNT, end, redirect, ring, update } from './carry-rest';
import { farSide } from './far-side';

/** The contract of Twilio's REST API as Twilio publishes it (twilio-oai). */
const spec = JSON.parse(
  readFileSync(require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json'), 'utf8'),
) as { paths: { [path: string]: { get?: { parameters: { name: string }[] }; post?: Posted } } };

interface Posted {
  requestBody: { content: { [type: string]: { schema: { properties: object } } } };
}

/** The parameters a POST to this path may have. */
function form(path: string): string[] {
  const body = spec.paths[path]?.post?.requestBody.content['application/x-www-form-urlencoded'];
  return Object.keys(body?.schema.properties ?? {});
}

/** The parameters a GET of this path may have. */
function query(path: string): string[] {
  return (spec.paths[path]?.get?.parameters ?? []).map(({ name }) => name);
}

const account = { accountSid: ACCOUNT, authToken: 'secret' };

test('speaks to Twilio unless told otherwise', () => {
  const client = createTwilioClient(account);
  expect(client.api.baseUrl).toBe('https://api.twilio.com');
  expect(client.conversations.baseUrl).toBe('https://conversations.twilio.com');
});

test('speaks to another server for calls and conversations alike', () => {
  const client = createTwilioClient({ ...account, apiUrl: 'http://127.0.0.1:4010/' });
  expect(client.api.baseUrl).toBe('http://127.0.0.1:4010');
  expect(client.conversations.baseUrl).toBe('http://127.0.0.1:4010');
});

test('is not sent to another region by the environment', () => {
  process.env.TWILIO_REGION = 'au1';
  process.env.TWILIO_EDGE = 'sydney';
  try {
    const client = createTwilioClient(account);
    expect(client.getHostname('api.twilio.com', client.edge, client.region)).toBe('api.twilio.com');
  } finally {
    delete process.env.TWILIO_REGION;
    delete process.env.TWILIO_EDGE;
  }
});

test('refuses an account SID that is none', () => {
  expect(() => createTwilioClient({ ...account, accountSid: 'XX1' })).toThrow(
    'accountSid must start with AC',
  );
});

test("sends only parameters that stand in Twilio's own contract", async () => {
  const side = await farSide(() => ({ status: 200, body: { sid: 'CA1', conferences: [{ sid: 'CF1' }] } }));
  const carrier = createRestCarrier({
    client: createTwilioClient({ ...account, apiUrl: side.url }),
    publicUrl: 'https://calls.example.com',
  });
  for (const effect of [
    ring,
    { ...ring, leg: 'customer' as const, detectMachine: true },
    redirect,
    end,
    update,
  ]) {
    await carrier.carry(effect, { sessionId: 's1', attempt: 1, now: 0 });
  }
  await side.close();

  const [rung, called, redirected, ended, listed, told] = side.received.map(({ path, params }) => [
    ...new URL(`http://x${path}`).searchParams.keys(),
    ...Object.keys(params),
  ]);
  const calls = '/2010-04-01/Accounts/{AccountSid}/Calls';
  const conferences = '/2010-04-01/Accounts/{AccountSid}/Conferences';
  expect(form(`${calls}.json`)).toEqual(expect.arrayContaining([...rung!, ...called!]));
  expect(form(`${calls}/{Sid}.json`)).toEqual(expect.arrayContaining([...redirected!, ...ended!]));
  expect(query(`${conferences}.json`)).toEqual(expect.arrayContaining(listed!));
  expect(form(`${conferences}/{ConferenceSid}/Participants/{CallSid}.json`)).toEqual(
    expect.arrayContaining(told!),
  );
  expect([rung, called, redirected, ended, listed, told].map((names) => names?.length)).toEqual([
    10, 11, 4, 1, 3, 1,
  ]);
});
