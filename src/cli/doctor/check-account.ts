/** The account at the carrier. Owns: whether its credentials are taken, and what it may do (Twilio docs: Account). */
import { restFailure } from '../../twilio/rest-failure';
import { carrierWord } from './carrier-trouble';
import type { Check } from './examination';
import { says } from './finding';

const { ok, note, warning, problem } = says('account');

export const checkAccount: Check = async ({ config, client }) => {
  if (!config.twilio || !client)
    return [
      note('TWILIO_ACCOUNT_SID', 'not set: the local carrier runs beside the app, and no real call comes'),
    ];
  const { accountSid } = config.twilio;
  try {
    const { status, type } = await client.api.v2010.accounts(accountSid).fetch();
    if (status !== 'active')
      return [problem(accountSid, `the account is ${status}`, 'see the Twilio Console: Account > Billing')];
    if (type === 'Trial')
      return [
        warning(
          accountSid,
          'is a trial account: it calls verified numbers only, and says so to them first',
          'upgrade it before customers call',
        ),
      ];
    return [ok(accountSid, 'credentials are right, and the account is active')];
  } catch (error) {
    const { kind } = restFailure(error);
    const word = carrierWord(error);
    if (kind === 'refused' || kind === 'gone')
      return [
        problem(
          'TWILIO_AUTH_TOKEN',
          `the carrier does not take these credentials (${word})`,
          'copy the Account SID and the primary auth token from the Twilio Console',
        ),
      ];
    const hint = 'may this machine reach the Internet? See also status.twilio.com';
    return [problem(config.twilio.apiUrl ?? 'api.twilio.com', `was not reached (${word})`, hint)];
  }
};
