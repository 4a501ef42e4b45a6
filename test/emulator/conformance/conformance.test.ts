/** The conformance table: every case is played, nothing is left out, and the page is not stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MISSING_ELEMENTS } from '../../../src/emulator/twiml/verb-names';
import { VOCABULARY } from '../../../src/emulator/twiml/vocabulary';
import type { ConformanceCase } from './conformance-case';
import { conformancePage } from './conformance-page';
import { CONNECTED_CASES } from './connected-cases';
import { DIALLED_CASES } from './dialled-cases';
import { DETECTED_CASES } from './detected-cases';
import { HEARD_CASES } from './heard-cases';
import { chatLines, restLines } from './rest-lines';
import { QUEUE_CASES } from './queue-cases';
import { RECORDED_CASES } from './recorded-cases';
import { ROOM_CASES } from './room-cases';
import { RUNG_CASES } from './rung-cases';
import { SPOKEN_CASES } from './spoken-cases';
import { Stage } from './stage';

const PAGE = join(__dirname, '../../../docs/carrier-conformance.md');
const CASES: ConformanceCase[] = [
  ...SPOKEN_CASES,
  ...HEARD_CASES,
  ...RECORDED_CASES,
  ...DIALLED_CASES,
  ...RUNG_CASES,
  ...DETECTED_CASES,
  ...ROOM_CASES,
  ...QUEUE_CASES,
  ...CONNECTED_CASES,
];

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.scene.close());

test.each(CASES.map((one) => [`<${one.element} ${one.attribute}>: ${one.behaviour}`, one] as const))(
  '%s',
  (_, { play }) => play(stage),
);

test('every attribute that is taken has a case', () => {
  const proven = new Set(CASES.map(({ element, attribute }) => `${element} ${attribute}`));
  const taken = Object.entries(VOCABULARY).flatMap(([element, { attributes }]) =>
    Object.keys(attributes).map((attribute) => `${element} ${attribute}`),
  );
  expect(taken.filter((name) => !proven.has(name))).toEqual([]);
});

/** Documents with each thing Twilio has and the carrier does not. */
const REFUSED = [
  ...Object.entries(MISSING_ELEMENTS).flatMap(([parent, elements]) =>
    elements.map((element) => [`<${element}> in <${parent}>`, within(parent, `<${element}/>`)] as const),
  ),
  ...Object.entries(VOCABULARY).flatMap(([element, { missing = [] }]) =>
    missing.map((name) => [`the attribute ${name} of <${element}>`, placed(element, `${name}="1"`)] as const),
  ),
];

test.each(REFUSED)('%s is refused by name', async (what, document) => {
  const call = await stage.dial(document);
  await stage.pass(10);
  expect(stage.scene.carrier.errors).toMatchObject([
    { code: 0, message: `Twilio has ${what}; this carrier does not` },
  ]);
  expect(call.isOver).toBe(true);
});

test('the page says what is so', async () => {
  const rest = await restLines(stage);
  const chats = await chatLines(stage);
  expect(
    [...rest, ...chats].flatMap(({ method, path, problems }) =>
      problems.map((one) => `${method} ${path}: ${one}`),
    ),
  ).toEqual([]);
  const page = conformancePage(CASES, rest, chats);
  if (process.env.UPDATE_CONFORMANCE) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
}, 120_000);

/** Where an element stands in a document. */
function placed(element: string, attributes: string): string {
  const own = `<${element} ${attributes}/>`;
  const parent = Object.keys(VOCABULARY).find((name) => VOCABULARY[name]!.children?.includes(element));
  return parent === undefined ? own : within(parent, own);
}

function within(parent: string, inside: string): string {
  if (parent === 'Response') return inside;
  return placed(parent, '')
    .replace(/ ?\/>$/, `>${inside}</${parent}>`)
    .replace(new RegExp(`<${parent} />(</.*)?$`), `<${parent}>${inside}</${parent}>$1`);
}
