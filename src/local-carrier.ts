/**
 * The local carrier beside the app, while there are no Twilio credentials. Owns: that it knows the numbers
 * and the addresses for chats of the settings, also those saved later, and that agents of queues answer
 * chats by themselves there.
 */
import { randomBytes } from 'node:crypto';
import { isPhoneNumber } from './call/endpoint';
import { USUAL_CARRIER_PORT, type Config } from './config';
import { startCarrier, type LocalCarrier } from './emulator/start-carrier';
import type { Clock } from './lib/clock';
import type { SettingsBook } from './runtime/settings-book';
import type { Settings } from './settings/read-settings';
import { CHAT_FILTERS } from './twilio/match-chat-route';
import { twilioUrls } from './twilio/urls';

const LINES = [
  'I see. Let me have a look.',
  'That should be it. Is there anything else?',
  'You are welcome. I will leave you now: goodbye!',
];

/** Any user of this domain can be called by SIP. */
const SIP_DOMAIN = 'sip:anybody@aftercall.sip.twilio.com';

/** @param publicUrl where the app is reached @param port where it listens; 0: a port that is free */
export async function startLocalCarrier(
  publicUrl: string,
  settings: SettingsBook,
  clock: Clock,
  port = 0,
): Promise<LocalCarrier> {
  // A new account and later SIDs each time: the store remembers the calls of last time.
  const account = {
    accountSid: `AC${randomBytes(16).toString('hex')}`,
    authToken: randomBytes(16).toString('hex'),
  };
  const start = (at: number): Promise<LocalCarrier> =>
    startCarrier({ clock, port: at, ...account, sidsAfter: clock.now() });
  const carrier = await start(port).catch((error: NodeJS.ErrnoException) => {
    // Nobody chose the usual port: where another app has it, a free one does, and the start says which.
    if (error.code !== 'EADDRINUSE') throw error;
    if (port === USUAL_CARRIER_PORT) return start(0);
    throw new Error(`CARRIER_PORT: another program listens on ${port}; name a port that is free`);
  });
  const known = new Set<string>();
  addNumbers(carrier, Object.keys(settings.current().numbers), publicUrl, known);
  addChats(carrier, settings.current(), publicUrl, known);
  settings.watch((rows) => {
    const numbers = rows.filter(({ kind, document }) => kind === 'number' && document !== null);
    if (numbers.length > 0)
      addNumbers(
        carrier,
        numbers.map(({ name }) => name),
        publicUrl,
        known,
      );
    if (rows.some(({ kind }) => kind !== 'number')) addChats(carrier, settings.current(), publicUrl, known);
  });
  return carrier;
}

function addNumbers(carrier: LocalCarrier, numbers: string[], publicUrl: string, known: Set<string>): void {
  const urls = twilioUrls(publicUrl);
  const voice = {
    voiceUrl: urls.voice,
    voiceFallbackUrl: urls.fallback,
    statusCallback: urls.voiceStatus,
  };
  // What a Client's access token would name: its calls come with any word in To, or with none.
  if (isNew(known, 'application')) carrier.addApplication({ friendlyName: 'Calls from Clients', ...voice });
  for (const address of [SIP_DOMAIN, ...numbers]) {
    const domainName = /^sips?:[^@]+@(.+)$/i.exec(address)?.[1];
    if (domainName !== undefined && isNew(known, domainName)) carrier.addSipDomain({ domainName, ...voice });
    if (isPhoneNumber(address) && isNew(known, address))
      carrier.addNumber({ phoneNumber: address, ...voice, smsUrl: urls.messages });
  }
}

function addChats(carrier: LocalCarrier, settings: Settings, publicUrl: string, known: Set<string>): void {
  carrier.serveChats({
    addresses: Object.keys(settings.chatAddresses),
    preUrl: `${publicUrl}/twilio/conversations/pre`,
    postUrl: `${publicUrl}/twilio/conversations/post`,
    filters: CHAT_FILTERS,
  });
  for (const { agents } of Object.values(settings.queues)) {
    for (const { chat, name } of agents) {
      if (chat === undefined || !isNew(known, `agent ${chat}`)) continue;
      const greeting = `Hello, this is ${name}, a scripted agent of the local carrier. How can I help?`;
      carrier.scriptChatter(chat, { greeting, lines: LINES, leavesAfter: LINES.length });
    }
  }
}

function isNew(known: Set<string>, name: string): boolean {
  return known.size < known.add(name).size;
}

/** The account of a local carrier, as one of Twilio would be configured. @throws when none was started */
export function accountOf(carrier: LocalCarrier | null): NonNullable<Config['twilio']> {
  if (!carrier) throw new Error('there is neither an account nor a local carrier');
  return { accountSid: carrier.accountSid, authToken: carrier.authToken, apiUrl: carrier.url };
}
