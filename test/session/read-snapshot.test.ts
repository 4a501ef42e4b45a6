import { isCurrent, readSnapshot } from '../../src/session/read-snapshot';

const conversation = {
  ...{ kind: 'queue', step: 'support', queue: 'support', conference: 's1-0', enteredAt: 1 },
  ...{ connectedAt: 2, endedAt: 3, round: 1, pending: [], untried: [], attempt: 1, leaving: null },
  consult: null,
};

test('a session that ended in format 2 is read without the queue it had copied', () => {
  const text = JSON.stringify({
    ...{ format: 2, id: 's1', state: 'closed', run: null },
    conversation: { ...conversation, settings: null },
  });
  expect(isCurrent(text)).toBe(false);
  expect(readSnapshot(text)).toEqual({
    ...{ format: 4, id: 's1', state: 'closed', run: null },
    conversation: { ...conversation, only: null },
  });
});

test('one of today is read as it is', () => {
  const text = JSON.stringify({ format: 4, id: 's1', state: 'closed', conversation: null });
  expect(isCurrent(text)).toBe(true);
  expect(readSnapshot(text)).toEqual(JSON.parse(text));
});

test('what format 3 counted were questions with an answer to keep', () => {
  const run = { flow: 'csat-survey', machine: null, request: null, asked: 2, answered: 1 };
  const text = JSON.stringify({ format: 3, id: 's1', state: 'closed', run });
  expect(isCurrent(text)).toBe(false);
  expect(readSnapshot(text).run).toEqual({ ...run, askedToKeep: 2, kept: 1 });
});
