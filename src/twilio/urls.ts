/**
 * The addresses Twilio calls. Owns: their paths, in this one place; match-route reads them back.
 * Must not know: what is answered there.
 */

/** Everything Twilio may be told to request, as absolute URLs under PUBLIC_URL. */
export interface TwilioUrls {
  voice: string;
  voiceStatus: string;
  fallback: string;
  /** asks for the document after `document`, on the customer's leg */
  after(sessionId: string, document: number): string;
  /** the agent's leg was answered; `attempt` counts from 1 within the session */
  agent(sessionId: string, attempt: number): string;
  agentAccept(sessionId: string, attempt: number): string;
  agentStatus(sessionId: string, attempt: number): string;
  agentFallback(sessionId: string, attempt: number): string;
  conference(sessionId: string): string;
}

/** @param publicUrl where Twilio reaches us, with or without a trailing slash */
export function twilioUrls(publicUrl: string): TwilioUrls {
  const voice = `${publicUrl.replace(/\/+$/, '')}/twilio/voice`;
  const session = (id: string): string => `${voice}/sessions/${encodeURIComponent(id)}`;
  const agent = (id: string, attempt: number): string => `${session(id)}/agents/${attempt}`;
  return {
    voice,
    voiceStatus: `${voice}/status`,
    fallback: `${voice}/fallback`,
    after: (id, document) => `${session(id)}/after/${document}`,
    agent,
    agentAccept: (id, attempt) => `${agent(id, attempt)}/accept`,
    agentStatus: (id, attempt) => `${agent(id, attempt)}/status`,
    agentFallback: (id, attempt) => `${agent(id, attempt)}/fallback`,
    conference: (id) => `${session(id)}/conference`,
  };
}
