/**
 * Numbers of the settings as the carrier has them. Owns: which addresses a number has to have (README, "Run it"), and
 * putting them right (Twilio docs: IncomingPhoneNumber resource). What takes messages of somebody else's is left alone.
 */
import { isPhoneNumber } from '../../call/endpoint';
import { twilioUrls } from '../../twilio/urls';
import { carrierTrouble } from './carrier-trouble';
import { howToFix, type Check, type Examination } from './examination';
import { says, type Finding } from './finding';

const { ok, note, warning, problem, fixed } = says('numbers');
const MOST = 2000;
const CONSOLE = 'Phone Numbers';

type Number = Awaited<ReturnType<NonNullable<Examination['client']>['incomingPhoneNumbers']['list']>>[number];

/** As a number has to be; what it has is a form (POST), whose fields are signed. */
function wanted(publicUrl: string, messages: Messages) {
  const { voice, fallback, voiceStatus, messages: smsUrl } = twilioUrls(publicUrl);
  return {
    ...{ voiceUrl: voice, voiceMethod: 'POST', voiceFallbackUrl: fallback, voiceFallbackMethod: 'POST' },
    ...{ statusCallback: voiceStatus, statusCallbackMethod: 'POST', voiceApplicationSid: '' },
    ...(messages === 'here' ? { smsUrl, smsMethod: 'POST', smsApplicationSid: '' } : {}),
  } as const;
}

/** Whose the messages to a number are to be: ours, those of conversations, of another application, or of nobody (it takes none). */
type Messages = 'here' | 'conversations' | 'elsewhere' | 'none';

/** What a new number of Twilio has. */
const DEMO = 'https://demo.twilio.com/';

function messagesOf({ settings }: Examination, number: Number): Messages {
  const { phoneNumber, capabilities, smsUrl, smsApplicationSid } = number;
  // An address that opens conversations comes before the number's own (Twilio docs: Address Configuration).
  if (settings?.chatAddresses[phoneNumber]) return 'conversations';
  if (capabilities?.sms === false) return 'none';
  if (smsApplicationSid) return 'elsewhere';
  const isFree = !smsUrl || smsUrl.startsWith(DEMO) || smsUrl.endsWith('/twilio/messages');
  return isFree ? 'here' : 'elsewhere';
}

export const checkNumbers: Check = async (examination) => {
  const { client, settings } = examination;
  if (!client || !settings)
    return [note('numbers', 'not looked at: there are no credentials, or no settings')];
  const ours = Object.keys(settings.numbers).filter(isPhoneNumber);
  const found: Finding[] = [];
  try {
    const numbers = await client.incomingPhoneNumbers.list({ limit: MOST });
    for (const name of ours) {
      const number = numbers.find(({ phoneNumber }) => phoneNumber === name);
      if (number) found.push(...(await checkNumber(examination, number)));
      else
        found.push(
          problem(name, 'is in the settings, but not in the account', 'buy or port it, or delete it'),
        );
    }
    return [...found, ...strangers(examination, numbers, new Set(ours))];
  } catch (error) {
    // What was put right before is told all the same.
    return [...found, carrierTrouble('numbers', error)];
  }
};

/** @throws what the carrier says to a change */
async function checkNumber(examination: Examination, number: Number): Promise<Finding[]> {
  const { client, publicUrl, fix } = examination;
  const { phoneNumber, sid, trunkSid } = number;
  if (trunkSid) {
    const hint = 'take it off the trunk in the Twilio Console: its addresses count for nothing there';
    return [problem(phoneNumber, `its calls go to the trunk ${trunkSid}`, hint)];
  }
  const messages = messagesOf(examination, number);
  const also = messages === 'elsewhere' ? [messagesElsewhere(phoneNumber)] : [];
  const right = wanted(publicUrl, messages);
  const wrong = Object.entries(right).filter(
    ([field, value]) => (number[field as keyof Number] ?? '') !== value,
  );
  if (wrong.length === 0)
    return [ok(phoneNumber, `its calls ${messages === 'here' ? 'and messages ' : ''}come here`), ...also];
  const fields = wrong.map(([field]) => field).join(', ');
  if (!fix || !client)
    return [problem(phoneNumber, `not as it has to be: ${fields}`, howToFix(examination, CONSOLE)), ...also];
  await client.incomingPhoneNumbers(sid).update(right);
  return [fixed(phoneNumber, `was put right: ${fields}`), ...also];
}

/** Another application may live of them: that is for people to decide. */
function messagesElsewhere(phoneNumber: string): Finding {
  const hint = 'if flows send messages from it, empty "A message comes in", and run `aftercall doctor --fix`';
  return warning(phoneNumber, 'its messages go to another application: STOP and START are not heard', hint);
}

/** Numbers that call us, and for which no flow is named: callers hear an apology. */
function strangers({ publicUrl }: Examination, numbers: Number[], ours: ReadonlySet<string>): Finding[] {
  return numbers
    .filter(({ phoneNumber, voiceUrl }) => !ours.has(phoneNumber) && voiceUrl?.startsWith(`${publicUrl}/`))
    .map(({ phoneNumber }) =>
      warning(
        phoneNumber,
        'its calls come here, and no flow answers them',
        'give it a flow: Settings, numbers',
      ),
    );
}
