import { checkTwiml } from '../../../src/emulator/twiml/check-twiml';
import { parseTwiml } from '../../../src/emulator/twiml/parse-twiml';

const check = (verbs: string): string[] => checkTwiml(parseTwiml(`<Response>${verbs}</Response>`));

test.each([
  ['<Sai>x</Sai>', '<Sai> is not allowed in <Response>; did you mean <Say>?'],
  ['<Pay/>', 'the local carrier has no <Pay>'],
  ['<Number>+1555</Number>', '<Number> is not allowed in <Response>'],
  ['<Gather><Dial>1</Dial></Gather>', '<Dial> is not allowed in <Gather>'],
  ['<Dial><Sims>x</Sims></Dial>', '<Sims> is not allowed in <Dial>'],
  ['<Dial ringTone="it">+1555</Dial>', 'the local carrier has no attribute ringTone of <Dial>'],
  ['<Gather timeout="soon"/>', '<Gather timeout> cannot be "soon"'],
  ['<Gather input="voice"/>', '<Gather input> cannot be "voice"'],
  ['<Dial method="PUT">+1555</Dial>', '<Dial method> cannot be "PUT"'],
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
  ['<Dial record="true" trim="no">+1555</Dial>', '<Dial trim> cannot be "no"'],
  ['<Dial hangupOnStar="yes">+1555</Dial>', '<Dial hangupOnStar> cannot be "yes"'],
])('%s cannot be carried out', (verbs, message) => {
  expect(() => check(verbs)).toThrow(message);
});

test('an attribute Twilio does not have is ignored, as Twilio does, but warned of', () => {
  expect(check('<Dial hangUpOnStar="true">+1555</Dial>')).toEqual([
    '<Dial> has no attribute hangUpOnStar, which is ignored; did you mean hangupOnStar?',
  ]);
});

test('an event nobody has is ignored but warned of', () => {
  const number = '<Number statusCallbackEvent="initiated finished">+1555</Number>';
  expect(check(`<Dial>${number}</Dial>`)).toEqual([
    '<Number statusCallbackEvent> has no event "finished", which is ignored',
  ]);
  expect(check('<Record recordingStatusCallbackEvent="complete absent"/>')).toEqual([
    '<Record recordingStatusCallbackEvent> has no event "complete", which is ignored; did you mean completed?',
  ]);
});

test('numbers, clients and SIP addresses ring together', () => {
  const nouns = '<Number> +1555 </Number><Client><Identity>ann</Identity></Client><Sip>sip:a@b</Sip>';
  expect(check(`<Dial> ${nouns}</Dial>`)).toEqual([]);
});

test('speech markup inside Say is let be', () => {
  expect(check('<Say>Hello <break strength="weak"/><prosody rate="slow">you</prosody></Say>')).toEqual([]);
});
