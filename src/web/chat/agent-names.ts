/**
 * Who a customer reads as the author of a message. Owns: that a virtual agent has its public name, not
 * the key of its settings. PURE.
 */
import type { ChatMessage } from '../../call/chat';
import { titleIn } from '../../settings/agent-title';
import type { Settings } from '../../settings/read-settings';
import type { ChatSnapshot } from './chat-access';

/** What customers read as the name of a virtual agent: its title, else its key. */
export function virtualAgentName({ virtualAgents }: Settings, key: string, language: string): string {
  return titleIn(virtualAgents[key]?.title, language) ?? key;
}

/** The name a message is shown with; of a virtual agent the one that had the chat when it was written. */
export function nameOf(settings: Settings, s: ChatSnapshot, { from, name, at }: ChatMessage): string | null {
  if (from !== 'virtual-agent' || name !== null) return name;
  const writer = s.postSession.agents.findLast(({ startedAt }) => startedAt <= at);
  return writer ? virtualAgentName(settings, writer.name, s.language) : null;
}
