import { customerHangUpSchema } from '../../src/settings/customer-hang-up';
import { problemsOf } from './problems-of';

const told = (whenCustomerHangsUp: unknown): string[] =>
  problemsOf('call-post-session', 'global', { whenCustomerHangsUp });

test('a call back has defaults for all it needs', () => {
  expect(customerHangUpSchema.parse({ action: 'call-back' })).toEqual({
    action: 'call-back',
    delaySeconds: 60,
    detectMachine: false,
    quietHours: null,
    attempts: 1,
    pauseSeconds: 900,
    ringSeconds: 30,
  });
});

const quiet = { from: '21:00', to: '09:00', timeZone: 'America/New_York' };

test.each<object>([
  { action: 'nothing' },
  { action: 'agent-leg', virtualAgent: 'after-call-form' },
  {
    action: 'call-back',
    delaySeconds: 0,
    quietHours: quiet,
    attempts: 5,
    pauseSeconds: 30,
    ringSeconds: 120,
  },
  { action: 'call-back', quietHours: null },
])('%j can follow the customer hanging up', (document) => {
  expect(told(document)).toEqual([]);
});

const at = 'whenCustomerHangsUp';

test.each<[unknown, string]>([
  ['nothing', `${at}: must be keys with values`],
  [{}, `${at}.action: is missing (one of: nothing, call-back, agent-leg)`],
  [
    { action: 'callback' },
    `${at}.action: "callback" is not one of the choices (did you mean "call-back"? choices: nothing, call-back, agent-leg)`,
  ],
  [{ action: 'nothing', attempts: 2 }, `${at}.attempts: unknown key "attempts" (known keys: action)`],
  [{ action: 'agent-leg' }, `${at}.virtualAgent: is missing`],
  [
    { action: 'call-back', delay: 5 },
    expect.stringContaining(`${at}.delay: unknown key "delay" (known keys: action, delaySeconds, `),
  ],
  [{ action: 'call-back', attempts: 0 }, `${at}.attempts: must be at least 1`],
  [{ action: 'call-back', pauseSeconds: 29 }, `${at}.pauseSeconds: must be at least 30`],
  [{ action: 'call-back', ringSeconds: 121 }, `${at}.ringSeconds: must be at most 120`],
  [
    { action: 'call-back', quietHours: { ...quiet, to: '9:00' } },
    `${at}.quietHours.to: must be a time like 08:30, on the 24-hour clock`,
  ],
  [
    { action: 'call-back', quietHours: { ...quiet, to: '24:00' } },
    `${at}.quietHours.to: must be a time like 08:30, on the 24-hour clock`,
  ],
  [
    { action: 'call-back', quietHours: { ...quiet, to: '21:00' } },
    `${at}.quietHours.to: must differ from \`from\`; for no quiet hours write null`,
  ],
  [
    { action: 'call-back', quietHours: { ...quiet, timezone: 'UTC' } },
    `${at}.quietHours.timezone: unknown key "timezone" (did you mean "timeZone"?)`,
  ],
])('%j cannot', (document, problem) => {
  expect(told(document)).toEqual([problem]);
});
