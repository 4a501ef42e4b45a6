/** Who ends the conversation: the agent, the customer with a key, a web phone through the API. */
import type { Scene } from '../scene';
import type { Stage } from '../stage';

export const agentHangsUp: Scene = {
  name: 'agent-hangs-up',
  title: 'a call from the menu to the survey: the agent hangs up, the customer is asked',
  async play(stage) {
    await stage.talks();
    const asked = stage.listening();
    stage.agentHangsUp();
    await stage.answersSurvey(asked);
  },
};

export const star: Scene = {
  name: 'star',
  title: 'the customer presses * to end the conversation without hanging up',
  async play(stage) {
    await stage.talks();
    const asked = stage.listening();
    await stage.presses('*', asked);
    await stage.answersSurvey(Promise.resolve());
  },
};

export const webEnd: Scene = {
  name: 'web-end',
  title: 'a customer on a web phone ends the conversation with a short-lived token',
  async play(stage) {
    await stage.talks('agent-1', '1', 'client:anna');
    const { sessionId } = await stage.api('GET', `/calls/${stage.caller.sid}`);
    const { token } = await stage.api('POST', `/sessions/${String(sessionId)}/end-token`, {});
    stage.say('caller', "presses the web page's End button");
    const asked = stage.listening();
    await endWith(stage, String(sessionId), String(token));
    await stage.answersSurvey(asked);
  },
};

async function endWith(stage: Stage, sessionId: string, token: string): Promise<void> {
  await stage.api('POST', `/sessions/${sessionId}/end`, { by: 'end_user' }, token);
}
