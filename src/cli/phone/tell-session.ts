/** What came of a call on a running server, in the words in which a rehearsed one is told. */
import { setTimeout as pause } from 'node:timers/promises';
import { tellOutcome, type Told } from '../../rehearsal/tell-flow';
import type { ApiClient } from '../api-client';

/** What is read of a session as the API shows it. */
interface Session extends Told {
  phase: string;
  timeline: Told['notes'];
  conversations: unknown[];
  decision: Told['decision'];
  postSession: { answers: object };
}

/** A session is closed within so long after its call. */
const CLOSED_MS = 5000;

/** @param call its SID @returns lines, the last of them how to learn more */
export async function tellSession(api: ApiClient, call: string): Promise<string[]> {
  const { sessionId } = JSON.parse((await api({ path: `/calls/${call}` })).text) as { sessionId: string };
  const read = async (): Promise<Session> =>
    JSON.parse((await api({ path: `/sessions/${sessionId}` })).text) as Session;
  const end = Date.now() + CLOSED_MS;
  let session = await read();
  for (; session.phase !== 'closed' && Date.now() < end; session = await read()) await pause(100);
  const { conversations, postSession, timeline } = session;
  const told = tellOutcome({
    ...session,
    notes: timeline,
    talked: conversations.length > 0,
    answers: { ...session.answers, ...postSession.answers },
  });
  return [...told, `session: ${sessionId} (aftercall why ${sessionId})`];
}
