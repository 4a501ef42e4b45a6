import { nested } from './nested-flow';
import { FlowDriver } from './flow-driver';

test('a flow that is run is copied with paths and frames of its own', () => {
  expect([...nested.steps.keys()]).toEqual([
    ...['survey', 'survey/first', 'survey/first/ask', 'survey/first/good', 'survey/first/bad'],
    ...[
      'survey/second',
      'survey/second/ask',
      'survey/second/good',
      'survey/second/bad',
      'survey/both',
      'survey/none',
    ],
    ...['again', 'again/ask', 'again/good', 'again/bad', 'done'],
  ]);
  expect(nested.steps.get('survey/second/ask')).toMatchObject({
    frame: 'survey/second/',
    path: 'survey/second/ask',
  });
  expect(nested.steps.get('survey/second')).toMatchObject({
    frame: 'survey/',
    subFrame: 'survey/second/',
    flow: 'score',
  });
});

test('a sub-flow starts with its params, keeps its vars apart and leaves by its end', () => {
  const flow = new FlowDriver(nested);
  expect(flow.actions).toEqual(['enter survey']);
  expect(flow.send('outcome.entered')).toEqual(['enter survey/first']);
  expect(flow.send({ type: 'outcome.entered', params: { topic: 'one' } })).toEqual([
    'enter survey/first/ask',
  ]);
  expect(flow.send({ type: 'outcome.ok', save: { score: 5 } })).toEqual([
    'enter survey/first/good',
    'enter survey/second',
  ]);
  flow.send({ type: 'outcome.entered', params: { topic: 'two' } });
  expect(flow.send({ type: 'outcome.ok', save: { score: 3 } })).toEqual([
    ...['enter survey/second/good', 'enter survey/both', 'enter again'],
  ]);
  expect(flow.context.frames).toEqual({
    '': { params: {}, vars: {} },
    'survey/': { params: {}, vars: {} },
    'survey/first/': { params: { topic: 'one', most: 5 }, vars: { score: 5, seen: false } },
    'survey/second/': { params: { topic: 'two', most: 5 }, vars: { score: 3, seen: false } },
  });
});

test('a sub-flow that is run again starts with fresh vars', () => {
  const flow = new FlowDriver(nested);
  for (const event of ['outcome.entered', 'outcome.failed'] as const) flow.send(event);
  expect(flow.actions).toEqual(['enter survey/none', 'enter done', 'ended completed']);
  const again = new FlowDriver(nested);
  for (const event of ['entered', 'entered', 'ok', 'entered', 'ok'] as const) again.send(`outcome.${event}`);
  again.send('outcome.entered');
  expect(again.send({ type: 'outcome.ok', save: { score: 2 } })).toEqual(['enter again/good', 'enter again']);
  again.send({ type: 'outcome.entered', params: { topic: 'anew' } });
  expect(again.context.frames['again/']).toEqual({
    params: { topic: 'anew', most: 5 },
    vars: { seen: false },
  });
});

test('a hangup, a break or a leave deep inside a sub-flow ends the whole flow', () => {
  for (const [event, outcome] of [
    ['hangup', 'abandoned'],
    ['break', 'failed'],
    ['leave', 'transferred'],
  ] as const) {
    const flow = new FlowDriver(nested);
    flow.send('outcome.entered');
    flow.send('outcome.entered');
    expect(flow.send(event)).toEqual([`ended ${outcome}`]);
    expect(flow.done).toBe(true);
  }
});
