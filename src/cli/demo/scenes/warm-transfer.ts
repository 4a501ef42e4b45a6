/** A transfer between agents does not ask the customer; the last human's leaving does. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Scene } from '../scene';

export const warmTransfer: Scene = {
  name: 'warm-transfer',
  title: 'agent one consults agent two and leaves; the survey comes after agent two',
  async play(stage) {
    await stage.talks();
    const { sessionId } = await stage.api('GET', `/calls/${stage.caller.sid}`);
    const path = `/sessions/${String(sessionId)}/transfer`;
    const joined = stage.until((event) => event.kind === 'joined' && event.party === 'client:agent-2');
    await stage.api('POST', path, { kind: 'warm', to: { agent: 'agent-2' } });
    await joined;
    stage.say('', '… the three of them talk …');
    await pause(1500);
    const left = stage.gone('client:agent-1');
    await stage.api('POST', `${path}/complete`);
    await left;
    await pause(1500);
    const asked = stage.listening();
    stage.agentHangsUp('agent-2');
    await stage.answersSurvey(asked);
  },
};
