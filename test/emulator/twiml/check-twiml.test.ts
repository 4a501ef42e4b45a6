import { checkTwiml } from '../../../src/emulator/twiml/check-twiml';
import type { Element } from '../../../src/emulator/twiml/element';
import { parseTwiml } from '../../../src/emulator/twiml/parse-twiml';

const check = (verbs: string): ReturnType<typeof checkTwiml> =>
  checkTwiml(parseTwiml(`<Response>${verbs}</Response>`));
const complaints = (verbs: string): string[] =>
  check(verbs).complaints.map(({ code, message }) => `${code} ${message}`);
/** As it is carried out, without what does not matter. */
const written = ({ name, attributes, children }: Element): string =>
  [name, ...Object.entries(attributes).map((pair) => pair.join('=')), ...children.map(written)].join(' ');

test.each([
  ['<Pay/>', 'Twilio has <Pay> in <Response>; this carrier does not'],
  ['<Dial><Sim>DE1</Sim></Dial>', 'Twilio has <Sim> in <Dial>; this carrier does not'],
  ['<Connect><Room>r</Room></Connect>', 'Twilio has <Room> in <Connect>; this carrier does not'],
  ['<Dial referUrl="/x">+1555</Dial>', 'Twilio has the attribute referUrl of <Dial>; this carrier does not'],
  [
    '<Dial><Number>+1555</Number><Conference>r</Conference></Dial>',
    '<Conference> has to be the only noun in its <Dial>',
  ],
  ['<Dial><Queue>q</Queue><Client>a</Client></Dial>', '<Queue> has to be the only noun in its <Dial>'],
  [
    '<Dial><Conference>a</Conference><Conference>b</Conference></Dial>',
    '<Conference> has to be the only noun in its <Dial>',
  ],
  ['<Dial>+1555<Number>+1556</Number></Dial>', 'text beside a noun in <Dial>'],
  [`<Dial>${'<Number>+1555</Number>'.repeat(11)}</Dial>`, '<Dial> has 11 nouns: at most 10 ring at once'],
])('%s is refused', (verbs, message) => {
  expect(() => check(verbs)).toThrow(message);
});

test('ten nouns ring at once', () => {
  expect(complaints(`<Dial>${'<Number>+1555</Number>'.repeat(10)}</Dial>`)).toEqual([]);
});

test.each([
  ['<Pause length="0.5"/>', 13910, 'Pause'],
  ['<Gather timeout="auto"/>', 13313, 'Gather'],
  ['<Gather numDigits=""/>', 13314, 'Gather'],
  ['<Gather method="get"/>', 13312, 'Gather'],
  ['<Gather input="voice"/>', 13326, 'Gather'],
  ['<Gather finishOnKey="any"/>', 13310, 'Gather'],
  ['<Gather speechTimeout="long" bargeIn="no"/>', 13327, 'Gather'],
  ['<Gather actionOnEmptyResult="yes"/>', 13338, 'Gather'],
  ['<Say loop="often">x</Say>', 13510, 'Say'],
  ['<Play loop="-1">x</Play>', 13410, 'Play'],
  ['<Record maxLength="long"/>', 13612, 'Record'],
  ['<Record finishOnKey="none"/>', 13613, 'Record'],
  ['<Redirect method="PUT">/x</Redirect>', 13710, 'Redirect'],
  ['<Reject reason="tired"/>', 13810, 'Reject'],
  ['<Dial method="PUT">+1555</Dial>', 13210, 'Dial'],
  ['<Dial record="yes">+1555</Dial>', 13217, 'Dial'],
  ['<Dial hangupOnStar="yes">+1555</Dial>', 13213, 'Dial'],
  ['<Dial><Number sendDigits="x">+1</Number></Dial>', 13222, 'Dial Number'],
  ['<Dial><Conference startConferenceOnEnter="True">r</Conference></Dial>', 13232, 'Dial Conference'],
  ['<Dial><Conference endConferenceOnExit="1">r</Conference></Dial>', 13231, 'Dial Conference'],
  ['<Dial><Conference beep="loud">r</Conference></Dial>', 13235, 'Dial Conference'],
  ['<Dial><Conference maxParticipants="251">r</Conference></Dial>', 12200, 'Dial Conference'],
  ['<Pause length="0"/>', 13910, 'Pause'],
  ['<Gather timeout="0"/>', 13313, 'Gather'],
  ['<Gather numDigits="0"/>', 13314, 'Gather'],
  ['<Gather speechTimeout="0"/>', 13327, 'Gather'],
  ['<Gather maxSpeechTime="0"/>', 13328, 'Gather'],
  ['<Record maxLength="0"/>', 13612, 'Record'],
  ['<Record timeout="00"/>', 13611, 'Record'],
  ['<Dial timeout="0">+1555</Dial>', 13212, 'Dial'],
  ['<Dial timeLimit="0">+1555</Dial>', 13216, 'Dial'],
  ['<Say volume="loud">x</Say>', 12200, 'Say'],
])('%s counts as not written, with %i', (verbs, code, carriedOut) => {
  const { verbs: kept, complaints: told } = check(verbs);
  expect(kept.map(written)).toEqual([carriedOut]);
  expect(told[0]?.code).toBe(code);
});

test.each([
  [
    '<Sai>x</Sai><Hangup/>',
    'Hangup',
    '12200 <Sai> is not allowed in <Response> and left out; did you mean <Say>?',
  ],
  ['<say>x</say>', '', '12200 <say> is not allowed in <Response> and left out; did you mean <Say>?'],
  ['<Number>+1555</Number>', '', '12200 <Number> is not allowed in <Response> and left out'],
  ['<Gather><Dial>1</Dial></Gather>', 'Gather', '13320 <Dial> is not allowed in <Gather> and left out'],
  [
    '<Dial><Sims>x</Sims></Dial>',
    'Dial',
    '13215 <Sims> is not allowed in <Dial> and left out; did you mean <Sip>?',
  ],
])('%s is left out with a warning', (verbs, carriedOut, warning) => {
  expect(check(verbs).verbs.map(written).join(' ')).toBe(carriedOut);
  expect(complaints(verbs)).toEqual([warning]);
});

test('an attribute Twilio does not have is ignored, as Twilio does, but warned of', () => {
  expect(complaints('<Dial hangUpOnStar="true">+1555</Dial>')).toEqual([
    '12200 <Dial> has no attribute hangUpOnStar, which is ignored; did you mean hangupOnStar?',
  ]);
});

test('an event nobody has is ignored but warned of, the others are kept', () => {
  const number = '<Number statusCallbackEvent="initiated finished">+1555</Number>';
  expect(complaints(`<Dial>${number}</Dial>`)).toEqual([
    '12200 <Number statusCallbackEvent> ignores what is no event: "finished"',
  ]);
  expect(check(`<Dial>${number}</Dial>`).verbs[0]?.children.map(written)).toEqual([
    'Number statusCallbackEvent=initiated finished',
  ]);
  expect(complaints('<Record recordingStatusCallbackEvent="complete absent"/>')).toEqual([
    '13621 <Record recordingStatusCallbackEvent> ignores what is no event: "complete"; did you mean completed?',
  ]);
});

test('numbers, clients and SIP addresses ring together', () => {
  const nouns = '<Number> +1555 </Number><Client><Identity>ann</Identity></Client><Sip>sip:a@b</Sip>';
  expect(complaints(`<Dial> ${nouns}</Dial>`)).toEqual([]);
});

test('speech markup inside Say is let be', () => {
  expect(complaints('<Say>Hello <break strength="weak"/><prosody rate="slow">you</prosody></Say>')).toEqual(
    [],
  );
});

test.each([
  ['stray <Say>x</Say>', '12200 text in <Response> is left out: "stray"'],
  ['<Gather>one <Say>two</Say></Gather>', '12200 text in <Gather> is left out: "one two"'],
  ['<Hangup>bye</Hangup>', '12200 text in <Hangup> is left out: "bye"'],
  ['<Connect><Stream url="wss://a.example">x</Stream></Connect>', '12200 text in <Stream> is left out: "x"'],
  ['<Say/>', '13520 <Say> has no text'],
  ['<Gather><Say> </Say></Gather>', '13520 <Say> has no text'],
  ['<Say>Hi <b>you</b></Say>', '12200 <b> in <Say> is no speech markup: its text is read as it is'],
  ['<Say><p>Hi <i>you</i></p></Say>', '12200 <i> in <Say> is no speech markup: its text is read as it is'],
  ['<Play/>', '12200 <Play> names neither a file nor digits: nothing is played'],
])('a text that is left out, or none where one should be: %s', (verbs, message) => {
  expect(complaints(verbs)).toContain(message);
});

test.each([
  ['man', 4096],
  ['Polly.Joanna-Neural', 3000],
  ['Google.en-US-Standard-A', 5000],
])('as much as the voice %s reads is no reason to complain, one more is', (voice, most) => {
  expect(complaints(`<Say voice="${voice}">${'x'.repeat(most)}</Say>`)).toEqual([]);
  expect(complaints(`<Say voice="${voice}">${'x'.repeat(most + 1)}</Say>`)).toEqual([
    expect.stringMatching(/^13521 /),
  ]);
});

test.each([
  ['more than 500', Array.from({ length: 501 }, (_, n) => `w${n}`).join(', ')],
  ['one that is too long', `yes, ${'x'.repeat(101)}`],
])('hints are left out where there are %s', (_what, hints) => {
  expect(complaints(`<Gather input="speech" hints="${hints}"/>`)).toEqual([
    '13330 <Gather hints> has at most 500 phrases of 100 characters: it counts as not written',
  ]);
});

test('what a voice reads is counted in bytes', () => {
  expect(complaints(`<Say voice="Polly.Tatyana">${'ж'.repeat(1500)}</Say>`)).toEqual([]);
  expect(complaints(`<Say voice="Polly.Tatyana">${'ж'.repeat(1501)}</Say>`)).toEqual([
    '13521 <Say> has 3002 bytes: at most 3000 are spoken by this kind of voice',
  ]);
});

test.each([
  '<Say>Hi <break time="1s"/><say-as interpret-as="date">1</say-as><amazon:effect>x</amazon:effect></Say>',
  '<Play digits="1"/><Play>a.mp3</Play><Redirect>/x</Redirect>',
  '<Dial><Client><Identity>ann</Identity><Parameter name="a" value="b"/></Client></Dial>',
  '<Dial>\n  <Number>+1555</Number>\n</Dial>\n',
  '<Dial><Application><ApplicationSid>AP1</ApplicationSid></Application></Dial>',
  '<Gather>\n <Say>x</Say>\n</Gather>',
])('nothing is complained of: %s', (verbs) => {
  expect(complaints(verbs)).toEqual([]);
});
