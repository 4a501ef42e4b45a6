/**
 * A virtual agent takes over a chat. Owns: that it is a participant of the carrier's conversation, and
 * that the one before it is none any more.
 */
import type { Json } from '../../lib/json';
import type { Turn } from '../turn';
import { virtualAgentIdentity } from './parties';
import { queueItem } from './transcript';

/**
 * From now on the session writes as this virtual agent. Its data parameters are attributes of the
 * conversation; `parameters` holds no sensitive values.
 */
export function writeAsVirtualAgent(turn: Turn, name: string, parameters: { [name: string]: Json }): void {
  const { chat } = turn.s;
  if (!chat) return;
  const identity = virtualAgentIdentity(name);
  if (chat.author !== 'system') queueItem(turn, { do: 'leave', identity: chat.author });
  chat.author = identity;
  queueItem(turn, { do: 'join', identity, name });
  queueItem(turn, { do: 'attributes', values: { virtualAgent: name, parameters } });
}
