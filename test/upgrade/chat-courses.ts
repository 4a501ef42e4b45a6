/** How each stored chat goes on and ends. Owns: what is written and read; and what its records must say. */
import type { Outcome, StoredWorld } from './stored-world';
import { TEXTS } from './texts';

/** Courses by what the chat was doing when the program was killed. */
export const CHAT_COURSES: { [doing: string]: (stored: StoredWorld) => Promise<void> } = {
  'a web chat talked': talking,
  'a chat by SMS waited for an agent': queued,
  'a chat by SMS was asked for consent': consent,
  'a chat by SMS was in the survey': survey,
};

const AGENT = 'agent-8';

/** An agent ended a chat whose customer then finished the survey; unless given. */
function ended(answers: object, more: Partial<Outcome> = {}): Outcome {
  const end = { by: 'agent', how: 'end-requested', agents: ['Agent Eight'] };
  return { ...end, transfer: true, status: 'finished', answers, ...more };
}

interface Shown {
  chat: { status: string };
  texts: string[];
}

async function talking(stored: StoredWorld): Promise<void> {
  const { id, token = '', people } = stored.chat('talking');
  await client(stored, 'POST', '/messages', { id: 'c2', text: 'It is broken.' });
  expect(people.messages.at(-1)).toBe('It is broken.');
  expect((await shown()).texts.slice(-2)).toEqual(['Hello, how can I help?', 'It is broken.']);
  await stored.world.api('POST', `/sessions/${id}/end`, { by: 'agent' });
  expect((await shown()).texts.at(-1)).toContain(TEXTS.optIn);
  await client(stored, 'PATCH', '/post-session', { optInSelection: 'Yes' });
  expect((await shown()).texts.at(-1)).toContain(TEXTS.csat('Agent Eight'));
  await client(stored, 'POST', '/messages', { id: 'c3', text: '5' });
  await client(stored, 'POST', '/messages', { id: 'c4', text: '9' });
  const last = await shown();
  expect(last.texts.at(-1)).toBe(TEXTS.thanks);
  expect(last.chat.status).toBe('ended');
  expect(people.chat.state).toBe('closed');
  expect(await stored.outcome(id)).toEqual(ended({ csat: 5, nps: 9 }));

  async function client(of: StoredWorld, method: string, path: string, body?: object): Promise<unknown> {
    const answer = await of.world.request(`/chat/v1/chats/${id}${path}`, method, token, body);
    await of.world.settle();
    return answer;
  }

  async function shown(): Promise<Shown> {
    const chat = (await client(stored, 'GET', '')) as Shown['chat'];
    const { items } = (await client(stored, 'GET', '/messages')) as { items: { text: string }[] };
    return { chat, texts: items.map(({ text }) => text) };
  }
}

async function queued(stored: StoredWorld): Promise<void> {
  const { id, people } = stored.chat('queued');
  await people.write(AGENT, 'Hello.');
  await stored.world.settle();
  await stored.world.pass(1);
  await stored.world.api('POST', `/sessions/${id}/end`, { by: 'agent' });
  expect(people.messages.at(-1)).toContain(TEXTS.optIn);
  expect(await reads(stored, 'queued', '2')).toBe(TEXTS.goodbye);
  expect(people.chat.state).toBe('closed');
  expect(await stored.outcome(id)).toEqual(ended({}, { transfer: false, status: 'declined' }));
}

async function consent(stored: StoredWorld): Promise<void> {
  expect(await reads(stored, 'consent', '1')).toContain(TEXTS.csat('Agent Eight'));
  expect(await reads(stored, 'consent', '5')).toContain(TEXTS.nps);
  expect(await reads(stored, 'consent', '9')).toBe(TEXTS.thanks);
  const { id, people } = stored.chat('consent');
  expect(people.chat.state).toBe('closed');
  expect(await stored.outcome(id)).toEqual(ended({ csat: 5, nps: 9 }));
}

async function survey(stored: StoredWorld): Promise<void> {
  expect(await reads(stored, 'survey', '9')).toBe(TEXTS.thanks);
  const { id, people } = stored.chat('survey');
  expect(people.chat.state).toBe('closed');
  expect(await stored.outcome(id)).toEqual(ended({ csat: 4, nps: 9 }));
}

/** The customer writes. @returns what they read last */
async function reads(stored: StoredWorld, name: string, words: string): Promise<string | undefined> {
  const { people } = stored.chat(name);
  const phone = people.chat.participants.find(({ address }) => address !== null)?.address ?? '';
  await people.write(phone, words);
  await stored.world.settle();
  return people.messages.at(-1);
}
