/** A rule about flows for chats. Owns: its messages. Must not know: which steps only a call can do. */
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import { voiceOnlySteps, type VoiceOnlyFound } from '../voice-only-steps';
import type { Rule } from './rule';

/** A flow that says it is for chats has no step that only a call can do, nor leads to one. */
export const voiceOnly: Rule = (flow, { flows }) => {
  if (!flow.channels?.includes('chat')) return [];
  return voiceOnlySteps(flow, flows).map(({ step, reason, by }) => {
    const message = `"${step}" cannot be done in a chat: ${reason}`;
    return errorAt(spotAt(by.tree, [by.kind]), 'voice-only', message, instead(step, by));
  });
};

function instead(step: string, by: VoiceOnlyFound['by']): string {
  const calls = 'or leave chat out of the channels of this flow';
  if (step !== by.name) return `give chats a flow of their own, ${calls}`;
  return by.kind === 'dial'
    ? `use queue, where an agent joins the chat, ${calls}`
    : `use queue, transfer to a flow, ${calls}`;
}
