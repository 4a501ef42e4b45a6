/** A caller of the shipped support flow: what the carrier sends for one call. */
export const accountSid = `AC${'b'.repeat(32)}`;

/** @param {number} n which call */
export const form = (n, more = {}) => ({
  AccountSid: accountSid,
  CallSid: `CA${n.toString(16).padStart(32, '0')}`,
  From: '+15550001',
  To: '+15551000',
  CallStatus: 'in-progress',
  ApiVersion: '2010-04-01',
  Direction: 'inbound',
  FromCity: '',
  FromState: '',
  FromZip: '',
  FromCountry: 'US',
  ToCity: '',
  ToState: '',
  ToZip: '',
  ToCountry: 'US',
  ...more,
});

/** Where a document sends what is keyed. */
export const action = (text) => /action="([^"]+)"/.exec(text)[1];

/** One call: ring, two wrong keys, hang-up. Four webhooks, each a durable turn. */
export const callOf = (url) => async (send, n) => {
  const first = await send(`${url}/twilio/voice`, form(n, { CallStatus: 'ringing' }));
  const second = await send(action(first), form(n, { Digits: '9' }));
  await send(action(second), form(n, { Digits: '8' }));
  await send(`${url}/twilio/voice/status`, form(n, { CallStatus: 'completed', CallDuration: '9' }));
};
