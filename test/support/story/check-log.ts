/**
 * What a story's session left in the log at LOG_LEVEL=info: a line when it opened, at its decision, each handover,
 * its end and for each failure, and nothing that a customer is, has or said.
 */
import type { SessionSnapshot } from '../../../src/session/snapshot';
import type { Input, Story } from '../../../src/rehearsal/story';

export interface LogLine {
  level: string;
  message: string;
  session?: string;
  [field: string]: unknown;
}

/** @throws when a line is missing, is there twice, or tells too much */
export function checkLog(logged: string[], story: Story, s: SessionSnapshot, decided: boolean): void {
  const lines = logged.map((line) => JSON.parse(line) as LogLine).filter(({ session }) => session === s.id);
  const count = (message: string): number => lines.filter((line) => line.message === message).length;
  const given = s.postSession.agents.filter(({ reason }) => reason !== 'it does not exist any more');
  expect({
    opened: count('session opened'),
    decided: count('session decided'),
    handedOver: count('session handed over'),
    ended: count('session ended'),
  }).toEqual({
    opened: 1,
    decided: decided ? 1 : 0,
    handedOver: given.length,
    ended: s.endedAt === null ? 0 : 1,
  });
  expect(count('session failure')).toBeGreaterThanOrEqual(s.failures.length);
  const text = logged.join('');
  for (const personal of personalData(story, s)) expect(text).not.toContain(personal);
}

/** Numbers, addresses, and words of the story's people that are no word of ours. */
function personalData(story: Story, { customer, chat, sipHeaders, form }: SessionSnapshot): string[] {
  const said = story.inputs.flatMap(wordsOf).filter((words) => /\s|\d{4}/.test(words));
  const values = [...Object.values(sipHeaders), ...Object.values(form.values).map(String)];
  const addresses = [customer.from, customer.to].filter((one) => /^\+|:/.test(one));
  return [...said, ...addresses, ...values.filter((one) => one.length > 3), chat?.token?.hash ?? '']
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function wordsOf(input: Input): string[] {
  if ('words' in input) return [input.words];
  if (input.do === 'press') return [input.keys];
  return input.do === 'dial' ? Object.values(input.data ?? {}) : [];
}
