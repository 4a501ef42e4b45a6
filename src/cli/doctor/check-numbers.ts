/**
 * Numbers of the settings as the carrier has them. Owns: which addresses a number has to have (README, "Run it"), and
 * putting them right (Twilio docs: IncomingPhoneNumber resource).
 */
import { isPhoneNumber } from '../../call/endpoint';
import { twilioUrls } from '../../twilio/urls';
import { carrierTrouble } from './carrier-trouble';
import type { Check, Examination } from './examination';
import { says, type Finding } from './finding';

const { ok, note, warning, problem, fixed } = says('numbers');
const MOST = 2000;
const FIX = 'run `aftercall doctor --fix`, or set it in the Twilio Console: Phone Numbers';

type Number = Awaited<ReturnType<NonNullable<Examination['client']>['incomingPhoneNumbers']['list']>>[number];

/** As a number has to be; what it has is a form (POST), whose fields are signed. */
function wanted(publicUrl: string) {
  const { voice, fallback, voiceStatus } = twilioUrls(publicUrl);
  return {
    ...{ voiceUrl: voice, voiceMethod: 'POST', voiceFallbackUrl: fallback, voiceFallbackMethod: 'POST' },
    ...{ statusCallback: voiceStatus, statusCallbackMethod: 'POST', voiceApplicationSid: '' },
  } as const;
}

export const checkNumbers: Check = async (examination) => {
  const { client, settings } = examination;
  if (!client || !settings)
    return [note('numbers', 'not looked at: there are no credentials, or no settings')];
  const ours = Object.keys(settings.numbers).filter(isPhoneNumber);
  try {
    const numbers = await client.incomingPhoneNumbers.list({ limit: MOST });
    const found = [];
    for (const name of ours) {
      const number = numbers.find(({ phoneNumber }) => phoneNumber === name);
      if (number) found.push(await checkNumber(examination, number));
      else
        found.push(
          problem(name, 'is in the settings, but not in the account', 'buy or port it, or delete it'),
        );
    }
    return [...found, ...strangers(examination, numbers, new Set(ours))];
  } catch (error) {
    return [carrierTrouble('numbers', error)];
  }
};

/** @throws what the carrier says to a change */
async function checkNumber({ client, publicUrl, fix }: Examination, number: Number): Promise<Finding> {
  const { phoneNumber, sid, trunkSid } = number;
  if (trunkSid) {
    const hint = 'take it off the trunk in the Twilio Console: its addresses count for nothing there';
    return problem(phoneNumber, `its calls go to the trunk ${trunkSid}`, hint);
  }
  const right = wanted(publicUrl);
  const wrong = Object.entries(right).filter(
    ([field, value]) => (number[field as keyof Number] ?? '') !== value,
  );
  if (wrong.length === 0) return ok(phoneNumber, 'its calls come here');
  const fields = wrong.map(([field]) => field).join(', ');
  if (!fix || !client) return problem(phoneNumber, `not as it has to be: ${fields}`, FIX);
  await client.incomingPhoneNumbers(sid).update(right);
  return fixed(phoneNumber, `was put right: ${fields}`);
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
