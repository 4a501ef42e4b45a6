import { readFileSync } from 'node:fs';
import { createTwilioClient } from '../../src/twilio/rest-client';
import { createRestCarrier } from '../../src/twilio/rest-carrier';
import { farSide } from './far-side';

/** The contract of Twilio's REST API as Twilio publishes it (twilio-oai). */
const spec = JSON.parse(
  readFileSync(require.resolve('@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json'), 'utf8'),
) as { paths: { [path: string]: { post: { requestBody: { content: { [type: string]: Form } } } } } };

interface Form {
  schema: { properties: object };
}

/** The parameters a POST to this path may have. */
function contract(path: string): string[] {
  const form = spec.paths[path]?.post.requestBody.content['application/x-www-form-urlencoded'];
  return Object.keys(form?.schema.properties ?? {});
}

const ACCOUNT = 'AC00000000000000000000000000000001';
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
  const side = await farSide(() => ({ status: 200, body: { sid: 'CA1' } }));
  const carrier = createRestCarrier({
    client: createTwilioClient({ ...account, apiUrl: side.url }),
    publicUrl: 'https://calls.example.com',
  });
  const context = { sessionId: 's1', attempt: 1, now: 0 };
  await carrier.carry(
    { type: 'leg.call', leg: 'agent:1', to: '+1', from: '+2', ringSeconds: 9, detectMachine: true },
    context,
  );
  await carrier.carry({ type: 'leg.redirect', leg: 'customer', sid: 'CA1', document: 1 }, context);
  await carrier.carry({ type: 'leg.end', leg: 'customer', sid: 'CA1' }, context);
  await side.close();

  const create = contract('/2010-04-01/Accounts/{AccountSid}/Calls.json');
  const update = contract('/2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json');
  const [called, redirected, ended] = side.received.map((request) => Object.keys(request.params));
  expect(create).toEqual(expect.arrayContaining(called!));
  expect(update).toEqual(expect.arrayContaining([...redirected!, ...ended!]));
  expect([called!.length, redirected!.length, ended!.length]).toEqual([11, 4, 1]);
});
