import { check, queue, settingsOf } from './some-world';

test('a post-session setting of a queue that does not exist is told, and nothing else of it', () => {
  const settings = settingsOf({
    queue: { support: queue },
    'queue-call-post-session': { suport: { mode: 'on' }, sales: { mode: 'off' }, support: {} },
  });
  expect(check(settings)).toEqual([
    'queue-call-post-session suport : there is no queue "suport" (did you mean "support"?)',
    'queue-call-post-session sales : there is no queue "sales" (queues: support)',
  ]);
});
