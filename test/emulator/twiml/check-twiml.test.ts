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
  ['<Dial hangupOnStar="yes">+1555</Dial>', '<Dial hangupOnStar> cannot be "yes"'],
])('%s cannot be carried out', (verbs, message) => {
  expect(() => check(verbs)).toThrow(message);
});

test('an attribute Twilio does not have is ignored, as Twilio does, but warned of', () => {
  expect(check('<Dial hangUpOnStar="true">+1555</Dial>')).toEqual([
    '<Dial> has no attribute hangUpOnStar, which is ignored; did you mean hangupOnStar?',
  ]);
});

test('speech markup inside Say is let be', () => {
  expect(check('<Say>Hello <break strength="weak"/><prosody rate="slow">you</prosody></Say>')).toEqual([]);
});
