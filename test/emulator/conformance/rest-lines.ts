/** The accounts over which each operation of Twilio's OpenAPI documents is asked for. */
import { AGENT, CUSTOMER, NUMBER } from '../support/scene';
import { askAll, type RestLine } from './rest-cases';
import type { Stage } from './stage';

/** One of everything the account may have, so that no path leads nowhere. */
export async function restLines(stage: Stage): Promise<RestLine[]> {
  const { client, carrier, app } = stage.scene;
  stage.on('/talk', '<Pause length="3600"/>');
  const call = await client.calls.create({ to: AGENT, from: NUMBER, url: `${app.url}/talk` });
  await stage.pass(2);
  const recording = await client.calls(call.sid).recordings.create();
  const invite = (to: string) =>
    client.conferences('room').participants.create({ from: NUMBER, to, conferenceRecord: 'true' });
  const conference = await invite(AGENT);
  await invite('client:ann');
  await stage.pass(2);
  const [ofConference] = await client.conferences(conference.conferenceSid).recordings.list();
  const message = await client.messages.create({ from: NUMBER, to: CUSTOMER, body: 'a' });
  const application = await client.applications.create({ friendlyName: 'a' });
  const key = await client.newKeys.create();
  carrier.addCallerId('+15559999');
  const [callerId] = await client.outgoingCallerIds.list();
  const [number] = await client.incomingPhoneNumbers.list();
  const waiting = await stage.dial('<Enqueue>support</Enqueue>');
  const [queue] = await client.queues.list();
  const recorder = await stage.dial('<Record transcribe="true"/>', '/voice');
  recorder.say('hello there', 3000);
  await stage.pass(3);
  recorder.press('#');
  await stage.pass(10);
  const [transcription] = await client.transcriptions.list();
  const inConference = await client.conferences(conference.conferenceSid).participants.list();
  const byFolder: Record<string, string> = {
    Accounts: carrier.accountSid,
    Applications: application.sid,
    Calls: call.sid,
    Conferences: conference.conferenceSid,
    IncomingPhoneNumbers: number!.sid,
    Keys: key.sid,
    Members: waiting.sid,
    Messages: message.sid,
    OutgoingCallerIds: callerId!.sid,
    Participants: inConference[0]!.callSid,
    Queues: queue!.sid,
    Recordings: recording.sid,
    SigningKeys: key.sid,
    Transcriptions: transcription!.sid,
  };
  return askAll(stage, (template, name) => {
    if (name === 'CountryCode') return template.includes('Mobile') ? 'GB' : 'US';
    if (template.includes('/Conferences/') && template.includes('/Recordings/') && name === 'Sid')
      return ofConference!.sid;
    const folder = new RegExp(`/(\\w+)/\\{${name}\\}`).exec(template)?.[1] ?? '';
    if (
      template.includes('Transcriptions/{Sid}') &&
      template.includes('Recordings/{') &&
      name === 'RecordingSid'
    )
      return transcription!.recordingSid;
    return byFolder[folder] ?? `XX${'0'.repeat(32)}`;
  });
}

/** One of everything Conversations has. */
export async function chatLines(stage: Stage): Promise<RestLine[]> {
  const { client } = stage.scene;
  const { addressConfigurations, conversations } = client.conversations.v1;
  const { sid, chatServiceSid } = await conversations.create({ friendlyName: 'a' });
  const one = conversations(sid);
  const participant = await one.participants.create({ identity: 'ann' });
  const message = await one.messages.create({ body: 'hello' });
  const webhook = await one.webhooks.create({
    ...{ target: 'webhook', 'configuration.url': `${stage.scene.app.url}/hook` },
    'configuration.filters': ['onMessageAdded'],
  });
  const address = await addressConfigurations.create({ type: 'sms', address: NUMBER });
  const byFolder: Record<string, string> = {
    Addresses: address.sid,
    Conversations: sid,
    Messages: message.sid,
    Participants: participant.sid,
    Services: chatServiceSid,
    Webhooks: webhook.sid,
  };
  const named = (template: string, name: string): string =>
    byFolder[new RegExp(`/(\\w+)/\\{${name}\\}`).exec(template)?.[1] ?? ''] ?? `XX${'0'.repeat(32)}`;
  return askAll(stage, named, 'twilio_conversations_v1');
}
