/** The customer really hangs up: what is live then is a telephone to call back, or the agent's leg. */
import type { Scene } from '../scene';
import { CALLER } from '../stage';

const SETTING = '/settings/call/post-session';

export const callBack: Scene = {
  name: 'call-back',
  title: 'the customer hangs up and is called back for the survey',
  async play(stage) {
    await stage.change(SETTING, {
      whenCustomerHangsUp: { action: 'call-back', delaySeconds: 2, attempts: 2, pauseSeconds: 30 },
    });
    await stage.talks();
    const asked = stage.listening();
    const phone = stage.carrier.phone(CALLER).answers(1000);
    stage.callerHangsUp();
    await asked;
    stage.takes(phone.call);
    await stage.answersSurvey(Promise.resolve());
  },
};

export const agentLeg: Scene = {
  name: 'agent-leg',
  title: 'the customer hangs up, and the agent is asked instead: an after-call form by voice',
  async play(stage) {
    await stage.change(SETTING, {
      whenCustomerHangsUp: { action: 'agent-leg', virtualAgent: 'csat' },
      // It is the agent who is asked about the call.
      dataParameters: [{ field: 'agentName', type: 'fixed', value: 'the customer' }],
    });
    await stage.talks();
    const asked = stage.listening();
    stage.callerHangsUp();
    await asked;
    stage.takes(stage.carrier.phone('client:agent-1').call, 'agent-1');
    await stage.answersSurvey(Promise.resolve());
  },
};
