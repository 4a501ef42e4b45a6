/** What an ordinary flow collects is kept, and what is sensitive is not shown. */
import { parseStory } from '../../src/rehearsal/story';
import { CoreStage } from '../../src/rehearsal/core-stage';
import { Narrator } from '../../src/rehearsal/narrator';
import { worldOf } from '../support/story/scene';

async function answersOf(text: string): Promise<object> {
  const story = parseStory(text);
  const stage = new CoreStage(story, new Narrator(), worldOf(story), 'compared');
  for (const input of story.inputs) await stage.perform(input);
  return (await stage.outcome()).snapshot.answers;
}

const VOICEMAIL = [
  '> caller dials +15551000',
  '> caller presses 1',
  '> 601s pass',
  '> caller speaks for 4s',
  '',
];
const recording = { url: expect.any(String), seconds: 4 };

test('answers and recordings of an ordinary flow are those of the session', async () => {
  expect(await answersOf(VOICEMAIL.join('\n'))).toEqual({ reason: 'support', voicemail: recording });
});

test('a variable that any setting passes on as sensitive is masked', async () => {
  const parameter = '{ field: why, type: dynamic, source: flow, sourceField: reason, sensitive: true }';
  const given = `given queue post-session sales: { dataParameters: [${parameter}] }`;
  const answers = await answersOf([given, ...VOICEMAIL].join('\n'));
  expect(answers).toEqual({ reason: '***', voicemail: recording });
});

test('what a survey collects is its own', async () => {
  const lines = ['> caller dials +15551000', '> caller presses 1', '> agent-1 answers', '> agent-1 hangs up'];
  const survey = ['> caller presses 1', '> caller presses 5', '> caller presses 9#', ''];
  expect(await answersOf([...lines, ...survey].join('\n'))).toEqual({ reason: 'support' });
});
