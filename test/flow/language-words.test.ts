/** What a release knows of its languages: shipped, its own, or told to be missing. */
import { interpretAnswer } from '../../src/flow/answer';
import { checkFlows } from '../../src/flow/catalog';
import { SHIPPED_PROMPTS } from '../../src/flow/shipped-prompts';

const flow = (languages: string[]) =>
  JSON.stringify({
    ...{ flow: 'main', format: 1, languages, start: 'a' },
    steps: { a: { say: 'x.y', next: 'b' }, b: { end: 'completed' } },
  });
const load = (languages: string[], prompts: { [language: string]: string }) =>
  checkFlows({
    'main.flow.yaml': flow(languages),
    ...Object.fromEntries(
      Object.entries(prompts).map(([language, text]) => [`prompts/${language}.yaml`, text]),
    ),
  });
const warnings = (languages: string[], prompts: { [language: string]: string }) =>
  load(languages, prompts).problems.map(({ severity, message }) => `${severity}: ${message}`);

const SPOKEN = '{ x: { y: Hi. } }';

test('the six shipped languages lack nothing, in any region', () => {
  for (const language of ['en', 'es-MX', 'pt-BR', 'fr-CA', 'de-AT', 'it'])
    expect(warnings([language], { [language]: SPOKEN })).toEqual([]);
});

test('what another language lacks is named', () => {
  expect(warnings(['nl'], { nl: SPOKEN })).toEqual([
    'warning: "nl" has no words for yes and no: a refusal may not be noticed',
    'warning: "nl" has no number words: only keys and written numbers are understood',
    'warning: "nl" has no text for errors.apology, errors.invalid, errors.refused, errors.silence, session.confirm, session.goodbye, session.optIn, session.reminder, session.dismissed, session.queueWait, session.place, session.placeSoon, session.placeAndWait, session.agentJoined, session.noUploads, session.keptPlace, session.callBack, agent.whisper: English is spoken',
  ]);
});

test('a release gives a language its own words', () => {
  const nl = `
x: { y: Hallo. }
words: { yes: 'ja, ja hoor', no: 'nee, nee dank u', not: 'niet, geen', numbers: 'nul, een, twee, drie' }
errors: { invalid: Nee., refused: Nog eens., silence: Hallo?, apology: Sorry. }
session: { confirm: Klopt dat?, goodbye: Dag., optIn: Mag dat?, reminder: Hallo?, dismissed: Dag., queueWait: Moment., place: Nog even., placeSoon: Bijna., placeAndWait: Nog even., agentJoined: Hier., noUploads: Nee., keptPlace: Tot straks., callBack: Hallo. }
agent: { whisper: Toets. }
`;
  const { catalog, problems } = load(['nl'], { nl });
  expect(problems).toEqual([]);
  const words = catalog?.understanding('nl-BE');
  const optIn = {
    choices: [
      { name: 'yes', press: ['1'], hear: {} },
      { name: 'no', press: ['2'], hear: {} },
    ],
  };
  const said = (speech: string) => interpretAnswer(optIn, { digits: '', speech }, 'nl-BE', words);
  expect(said('Ja hoor!')).toMatchObject({ outcome: 'yes' });
  expect(said('Nee, dank u.')).toMatchObject({ outcome: 'no' });
  expect(said('ja niet')).toBe('invalid');
  const score = { answer: { type: 'integer' as const, min: 0, max: 5 } };
  expect(interpretAnswer(score, { digits: '', speech: 'drie' }, 'nl', words)).toMatchObject({ value: 3 });
});

test('the lists for numbers are those of the shipped languages: what they lack is asked again', () => {
  const words = (more: string) =>
    load(['nl'], {
      nl: `${SPOKEN.slice(0, -1)}, words: { numbers: 'nul, een, twee, drie, vier, vijf'${more} } }`,
    });
  const score = { answer: { type: 'integer' as const, min: 0, max: 5 } };
  const amount = { answer: { type: 'integer' as const, min: 0, max: 5000 } };
  const read = (question: object, more: string, speech: string) => {
    const { catalog } = words(more);
    const result = interpretAnswer(question, { digits: '', speech }, 'nl', catalog?.understanding('nl'));
    return typeof result === 'string' ? result : result.value;
  };
  for (const speech of ['min vijf', 'vier en een half', 'drie komma vijf', 'geen vijf', 'ik geef een vijf'])
    expect([speech, read(score, '', speech)]).toEqual([speech, 'invalid']);
  expect(read(amount, '', 'twee duizend')).toBe('invalid');
  const more =
    ", scales: 'honderd 100, duizend 1000', minus: min, point: komma, fractions: half, outOf: 'van de, op de', around: 'ik (geef|zeg) [een]', counts: sterren, because: omdat, percent: procent, fillers: alstublieft";
  expect(read(amount, more, 'twee duizend drie honderd')).toBe(2300);
  expect(read(score, more, 'ik geef een vier, alstublieft')).toBe(4);
  expect(read(score, more, 'vier van de vijf sterren')).toBe(4);
  expect(read(score, more, 'vijf omdat het snel ging')).toBe(5);
  for (const speech of [
    'min vijf',
    'vier half',
    'drie komma vijf',
    'geen vijf',
    'vijf procent',
    'vijf van de zes',
  ])
    expect([speech, read(score, more, speech)]).toEqual([speech, 'invalid']);
});

test('a scale without its value, and a sign that is no word, are errors', () => {
  const problems = warnings(['en'], {
    en: "{ x: { y: Hi. }, words: { scales: 'grand 1000, dozen', minus: 'less than' } }",
  });
  expect(problems).toEqual([
    'error: "dozen" is not a word with its value',
    'error: "less than" is not one word',
  ]);
});

test('words of a release stand in place of the shipped ones, list by list', () => {
  const { catalog } = load(['en'], { en: "{ x: { y: Hi. }, words: { yes: 'righto' } }" });
  const words = catalog?.understanding('en-GB');
  const question = {
    choices: [
      { name: 'yes', press: ['1'], hear: {} },
      { name: 'no', press: ['2'], hear: {} },
    ],
  };
  const said = (speech: string) => interpretAnswer(question, { digits: '', speech }, 'en-GB', words);
  expect(said('righto')).toMatchObject({ outcome: 'yes' });
  expect(said('yeah')).toBe('invalid');
  expect(said('of course not')).toMatchObject({ outcome: 'no' });
});

test('a list there is not, and number words that are no words, are errors', () => {
  const problems = warnings(['en'], {
    en: "{ x: { y: Hi. }, words: { yess: 'a', numbers: 'zero, one two' } }",
  });
  expect(problems).toEqual(['error: there is no list of words "yess"', 'error: "one two" is not one word']);
});

test('a prompt is spoken in the nearest language there is', () => {
  const { catalog } = load(['en', 'es-ES'], { en: SPOKEN, 'es-ES': '{ x: { y: Hola. } }' });
  const scope = { params: {}, vars: {}, call: {}, session: {}, env: {} };
  const spoken = (language: string) => catalog?.prompt('x.y')?.render(language, scope).text;
  expect(['es-MX', 'es', 'es-ES', 'en-GB', 'de'].map(spoken)).toEqual([
    'Hola.',
    'Hola.',
    'Hola.',
    'Hi.',
    'Hi.',
  ]);
});

test('a flow for a region is served by the prompts of its language', () => {
  expect(warnings(['es-MX'], { es: SPOKEN })).toEqual([]);
});

/** What a release of three languages, one of which is not shipped, is told about its prompts alone. */
const told = (own: string) =>
  warnings(['de', 'fr', 'nl'], { de: SPOKEN, fr: SPOKEN, nl: SPOKEN.replace(/ }$/, `, ${own} }`) })
    .filter((one) => /text/.test(one))
    .map((one) => one.replace(/ for .*:/, ' for ...:'));

test('what a release writes in its own language is not demanded in those that are shipped', () => {
  expect(
    told(
      "words: { yes: 'ja' }, errors: { invalid: Nee., refused: Nog eens., silence: Hallo?, apology: Sorry. }",
    ),
  ).toEqual(['warning: "nl" has no text for ...: English is spoken']);
});

test('what it writes in one language it writes in each that is not shipped', () => {
  const { problems } = checkFlows({
    'main.flow.yaml': flow(['de', 'nl', 'pl']),
    ...{ 'prompts/de.yaml': '{ x: { y: Hi. }, session: { callBack: Hallo. } }' },
    ...{ 'prompts/nl.yaml': SPOKEN, 'prompts/pl.yaml': SPOKEN },
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'prompts/de.yaml: prompt "session.callBack" has no text in nl, pl',
  ]);
  const left = problems.filter(({ message }) => / text for /.test(message));
  expect(left.map(({ message }) => /agent\.whisper/.test(message) && !/callBack/.test(message))).toEqual([
    true,
    true,
  ]);
});

test('a language whose prompts cannot be read has not forgotten any', () => {
  expect(warnings(['nl'], { nl: '{ x: ' }).filter((one) => /text for/.test(one))).toEqual([]);
});

test('every prompt of the session is shipped in the six languages, for calls and for chats', () => {
  for (const [key, texts] of Object.entries(SHIPPED_PROMPTS))
    expect({ key, languages: Object.keys(texts).sort() }).toEqual({
      key,
      languages: ['de', 'en', 'es', 'fr', 'it', 'pt'],
    });
});
