/** The carrier takes calls and cannot be asked to ring anybody: callers do not wait for ever. */
import { Narrator } from '../../src/rehearsal/narrator';
import { parseStory } from '../../src/rehearsal/story';
import { HttpStage } from '../support/story/http-stage';

const REFUSALS = {
  'its own fault': { status: 503, code: 20503, message: 'away' },
  'our credentials': { status: 401, code: 20003, message: 'Authenticate' },
  'too many requests': { status: 429, code: 20429, message: 'Too Many Requests' },
};

/** A caller waits in the queue while nobody can be rung. @returns what was told until `seconds` had passed */
async function wait(refusal: keyof typeof REFUSALS, seconds: number, until = Infinity): Promise<string> {
  const story = parseStory(
    [
      'given number +15551000: {flow: support-short, language: en}',
      'given queue support: {outageSeconds: 30, maxWaitSeconds: 300, retrySeconds: 5}',
      '> caller dials +15551000',
      '> caller presses 1',
      ...Array.from({ length: seconds }, () => '> 1s pass'),
    ].join('\n'),
  );
  const narrator = new Narrator();
  const stage = await HttpStage.open(story, narrator);
  const { carrier } = stage.world;
  carrier.faults.rest.refuse({ method: 'POST', path: '/Calls.json' }, REFUSALS[refusal], Infinity);
  try {
    for (const [n, input] of story.inputs.entries()) {
      if (n === until) carrier.faults.rest.clear();
      await stage.perform(input);
    }
    return narrator.text();
  } finally {
    await stage.close();
  }
}

test.each(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])(
  'after the time the queue allows the step has failed: %s',
  async (refusal) => {
    expect(await wait(refusal, 25)).not.toContain('nobody can take your call');
    expect(await wait(refusal, 50)).toContain('nobody can take your call');
  },
);

/** Nothing at all is taken from the caller's waiting on, and everything after. @returns what was told, and how it ended */
async function waitThrough(
  refusal: keyof typeof REFUSALS,
  minutes: number,
): Promise<[string, object[], string[]]> {
  const lines = [
    'given number +15551000: {flow: support-short, language: en}',
    'given queue support: {outageSeconds: 30, maxWaitSeconds: 3000, retrySeconds: 5}',
    ...['> caller dials +15551000', '> caller presses 1'],
    ...Array.from({ length: minutes * 6 }, () => '> 10s pass'),
    ...['> 30s pass', '> caller speaks for 4s', '> 60s pass'],
  ];
  const story = parseStory(lines.join('\n'));
  const narrator = new Narrator();
  const stage = await HttpStage.open(story, narrator);
  const { carrier, app } = stage.world;
  try {
    for (const [n, input] of story.inputs.entries()) {
      if (n === 2) carrier.faults.rest.refuse({}, REFUSALS[refusal], Infinity);
      if (n === 2 + minutes * 6) carrier.faults.rest.clear();
      await stage.perform(input);
    }
    const rows = await app.store.sessions({ limit: 5 });
    const lines = await app.store.timeline(rows[0]?.id ?? '');
    return [
      narrator.text(),
      rows.map(({ snapshot }) => JSON.parse(snapshot) as object),
      lines.map(({ kind }) => kind),
    ];
  } finally {
    await stage.close();
  }
}

test.each(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])(
  'who waits through a long one is told when it is over, and is not taken for gone: %s',
  async (refusal) => {
    const [told, sessions, kinds] = await waitThrough(refusal, 5);
    expect(told).toContain('nobody can take your call');
    expect(sessions).toMatchObject([{ end: { by: 'system', how: 'flow-ended' } }]);
    expect(kinds.filter((kind) => kind === 'redirect.refused')).toHaveLength(1);
  },
);

test('an outage that is shorter is waited for', async () => {
  const told = await wait('its own fault', 50, 20);
  expect(told).toContain('agent-1 rings');
  expect(told).not.toContain('nobody can take your call');
});
