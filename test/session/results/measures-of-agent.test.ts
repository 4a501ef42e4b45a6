import {
  countedAnswers,
  measuresOfAgent,
  questionsOfAgent,
} from '../../../src/session/results/measures-of-agent';
import { validateSetting } from '../../../src/settings/validate-setting';

test('each has the scale of its measure; of CES the one that is said', () => {
  expect(measuresOfAgent({ csat: 'stars', nps: 'again', ces: 'ease', cesMax: 5, comment: 'words' })).toEqual({
    csat: { name: 'stars', min: 1, max: 5 },
    nps: { name: 'again', min: 0, max: 10 },
    ces: { name: 'ease', min: 1, max: 5 },
    comment: { name: 'words' },
  });
  expect(measuresOfAgent({ ces: 'ease' })).toEqual({ ces: { name: 'ease', min: 1, max: 7 } });
});

test('numbers may come as text, and only what is counted is a number', () => {
  const measures = measuresOfAgent({ csat: 'stars', comment: 'words' });
  const answers = { stars: '4', words: '12', other: '7' };
  expect(countedAnswers(measures, answers)).toEqual({ stars: 4, words: '12', other: '7' });
  for (const odd of ['4.5', ' 4', '-1', '', 'four', '1e1'])
    expect(countedAnswers(measures, { stars: odd })).toEqual({ stars: odd });
  expect(questionsOfAgent(measures, { words: 'fine' })).toBe('stars:0 words:1');
});

test('a flow says itself which of its answers are counted', () => {
  const agent = (more: object) => validateSetting('virtual-agent', 'bot', { languages: ['en'], ...more });
  const measures = { csat: 'stars' };
  expect(agent({ kind: 'stream', url: 'wss://bot.example.com/s', measures }).ok).toBe(true);
  expect(agent({ kind: 'flow', flow: 'csat-survey', measures })).toMatchObject({
    ok: false,
    problems: [{ path: 'measures', message: 'are said in the flow itself' }],
  });
  expect(agent({ kind: 'stream', url: 'wss://bot.example.com/s', measures: { csat: 'two words' } }).ok).toBe(
    false,
  );
});
