/**
 * The addresses Twilio calls. Owns: their paths, in this one place; match-route reads them back.
 * Must not know: what is answered there.
 */

/** Everything Twilio may be told to request, as absolute URLs under PUBLIC_URL. */
export interface TwilioUrls {
  voice: string;
  voiceStatus: string;
  /** of our numbers: the session follows from the call */
  fallback: string;
  /** of legs whose session we know */
  sessionFallback(sessionId: string): string;
  /** asks for the document after `document`, on the leading leg */
  after(sessionId: string, document: number): string;
  /** the same, asked for once more: what has followed since is the answer, not what was answered then */
  afterAgain(sessionId: string, document: number, at: number): string;
  /** the same, for another application that gives the leg back; it may add `&outcome=` */
  returnTo(sessionId: string, document: number): string;
  /** a customer we called has answered; `attempt` counts from 1 within the session */
  customer(sessionId: string, attempt: number): string;
  customerStatus(sessionId: string, attempt: number): string;
  /** the agent's leg was answered; `attempt` counts from 1 within the session */
  agent(sessionId: string, attempt: number): string;
  agentAccept(sessionId: string, attempt: number): string;
  agentStatus(sessionId: string, attempt: number): string;
  agentFallback(sessionId: string, attempt: number): string;
  conference(sessionId: string): string;
  /** reports of the recording of a call */
  recording(sessionId: string): string;
  /** what was said into the recording of `document` */
  transcription(sessionId: string, document: number): string;
  /** reports of the virtual agent that `document` connected */
  virtualAgent(sessionId: string, document: number): string;
  /** of a file that is played: `audio/hello.mp3?v=1f…` */
  audio(path: string): string;
  /** of a text message to one of our numbers that no conversation takes */
  messages: string;
  /** asked before something is done to a conversation */
  conversationsPre: string;
  /** told afterwards */
  conversationsPost: string;
}

/** @param publicUrl where Twilio reaches us, with or without a trailing slash */
export function twilioUrls(publicUrl: string): TwilioUrls {
  const base = publicUrl.replace(/\/+$/, '');
  const twilio = `${base}/twilio`;
  const voice = `${twilio}/voice`;
  const session = (id: string): string => `${voice}/sessions/${encodeURIComponent(id)}`;
  const after = (id: string, document: number): string => `${session(id)}/after/${document}`;
  const customer = (id: string, attempt: number): string => `${session(id)}/customer/${attempt}`;
  const agent = (id: string, attempt: number): string => `${session(id)}/agents/${attempt}`;
  return {
    voice,
    voiceStatus: `${voice}/status`,
    fallback: `${voice}/fallback`,
    sessionFallback: (id) => `${session(id)}/fallback`,
    after,
    afterAgain: (id, document, at) => `${after(id, document)}?again=${at}`,
    returnTo: (id, document) => `${after(id, document)}?returned=1`,
    customer,
    customerStatus: (id, attempt) => `${customer(id, attempt)}/status`,
    agent,
    agentAccept: (id, attempt) => `${agent(id, attempt)}/accept`,
    agentStatus: (id, attempt) => `${agent(id, attempt)}/status`,
    agentFallback: (id, attempt) => `${agent(id, attempt)}/fallback`,
    recording: (id) => `${session(id)}/recording`,
    transcription: (id, document) => `${session(id)}/transcription/${document}`,
    conference: (id) => `${session(id)}/conference`,
    virtualAgent: (id, document) => `${session(id)}/virtual-agent/${document}`,
    audio: (path) => `${base}/${path}`,
    messages: `${twilio}/messages`,
    conversationsPre: `${twilio}/conversations/pre`,
    conversationsPost: `${twilio}/conversations/post`,
  };
}

/** The address of an answer that is a secret: whoever reads it there seals it at once. */
export function hiddenAnswer(action: string): string {
  return `${action}?hidden=1`;
}
