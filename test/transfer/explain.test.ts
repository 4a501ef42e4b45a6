import { decide } from '../../src/transfer/decide';
import { explain } from '../../src/transfer/explain';
import { READY } from './some-inputs';

test('a transfer is explained with what each rule saw', () => {
  expect(explain(decide(READY))).toBe(
    `transfer to virtual agent "csat": every rule passed
settings version 7, scope call; channel voice, language en
  passed       switched-on             post-session transfers are switched on (scope: call)
  passed       human-conversation      the customer was connected to an agent
  passed       ended-by-party          the agent ended the conversation (agent-hung-up)
  passed       last-human-gone         no agent is left
  passed       not-post-session-leg    what ended was not a post-session leg
  passed       not-handed-over-before  the session was not handed over before
  passed       virtual-agent-usable    virtual agent "csat" is switched on and serves voice in en
  passed       live-leg-left           the customer's leg is live`,
  );
});

test('no transfer is explained with the rule that failed and what was not reached', () => {
  expect(explain(decide({ ...READY, humansLeft: 2 }))).toBe(
    `no transfer: agents still connected: 2
settings version 7, scope call; channel voice, language en
  passed       switched-on             post-session transfers are switched on (scope: call)
  passed       human-conversation      the customer was connected to an agent
  passed       ended-by-party          the agent ended the conversation (agent-hung-up)
  FAILED       last-human-gone         agents still connected: 2
  not reached  not-post-session-leg
  not reached  not-handed-over-before
  not reached  virtual-agent-usable
  not reached  live-leg-left`,
  );
});
