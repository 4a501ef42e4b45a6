/**
 * What the leading leg was doing when it asked for its next document. Owns: the shapes, one a kind of verb.
 */

export type Answer =
  | { kind: 'none' }
  /** `sealed`: they are a secret; `digits` has a dot for each (see sealed.ts) */
  | { kind: 'input'; digits: string; speech: string; confidence?: number; sealed?: string }
  | { kind: 'recording'; url: string; seconds: number; digits: string }
  | {
      kind: 'dial';
      status: string;
      bridged?: boolean;
      sid?: string;
      seconds?: number;
      /** final SIP response and the X- headers it brought back (Twilio docs: Sip) */
      sip?: { code: string; headers: { [name: string]: string } };
    }
  /** ConversationRelay: SessionStatus, HandoffData, ErrorCode */
  | { kind: 'relay'; status: string; handoffData?: string; errorCode?: string }
  /** VirtualAgent: VirtualAgentStatus, VirtualAgentErrorCode, VirtualAgentProviderData */
  | { kind: 'virtual-agent'; status: string; errorCode?: string; data?: string }
  /** another application gave the leg back through the address we gave it; `outcome` is what it said, or empty */
  | { kind: 'returned'; outcome: string };
