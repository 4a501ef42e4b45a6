/** What the settings decide: consent, a queue's own setting, and a rule that says no. */
import type { Scene } from '../scene';

const SETTING = '/settings/call/post-session';

export const optInDeclined: Scene = {
  name: 'opt-in-declined',
  title: 'the customer is asked before the transfer, and says no',
  async play(stage) {
    await stage.change(SETTING, { optIn: { ask: true } });
    await stage.talks();
    const asked = stage.listening();
    stage.agentHangsUp();
    await asked;
    await stage.presses('2', stage.gone());
  },
};

export const queueOverride: Scene = {
  name: 'queue-override',
  title: 'off for all calls, on for the queue sales',
  async play(stage) {
    await stage.change(SETTING, { enabled: false });
    await stage.change('/queues/sales/call-post-session', { mode: 'on' });
    await stage.talks('agent-3', '2');
    const asked = stage.listening();
    stage.agentHangsUp('agent-3');
    await stage.answersSurvey(asked);
  },
};

export const whyNot: Scene = {
  name: 'why-not',
  title: 'a conversation that was too short: no survey, and the page that says why',
  async play(stage) {
    await stage.change(SETTING, { minimumTalkSeconds: 60 });
    await stage.talks();
    const gone = stage.gone();
    stage.agentHangsUp();
    await gone;
  },
};
