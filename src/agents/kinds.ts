/** Every kind of virtual agent. Owns: the one list; a new kind is a file and a line here. */
import type { AgentKind } from './kind';
import { applicationKind } from './application';
import { conversationRelayKind } from './conversation-relay';
import { dialogflowCxKind } from './dialogflow-cx';
import { flowKind } from './flow';
import { sipKind } from './sip';
import { streamKind } from './stream';
import { studioKind } from './studio';
import { urlKind } from './url';
import { webhookKind } from './webhook';

export const AGENT_KINDS = [
  flowKind,
  webhookKind,
  dialogflowCxKind,
  conversationRelayKind,
  streamKind,
  sipKind,
  studioKind,
  applicationKind,
  urlKind,
] as const;

export type AgentKindName = (typeof AGENT_KINDS)[number]['kind'];

/** The kind of that name, or undefined. */
export function agentKind(name: string): AgentKind | undefined {
  return (AGENT_KINDS as readonly unknown[] as readonly AgentKind[]).find((kind) => kind.kind === name);
}
