/** docs/carrier-conformance.md. Owns: its words and tables. */
import { MISSING_ELEMENTS } from '../../../src/emulator/twiml/verb-names';
import { VOCABULARY } from '../../../src/emulator/twiml/vocabulary';
import type { ConformanceCase } from './conformance-case';
import type { RestLine } from './rest-cases';

export function conformancePage(
  cases: readonly ConformanceCase[],
  rest: readonly RestLine[],
  chats: readonly RestLine[],
): string {
  const parts = [
    ...[HEAD, twimlTable(cases), '## REST', REST_HEAD, restTable(rest), refusedResources(rest)],
    ...['## Conversations', restTable(chats), refusedResources(chats)],
  ];
  return `${parts.join('\n\n')}\n`;
}

const HEAD = `# What the local carrier does of Twilio

Generated from cases that are played against it (\`test/emulator/conformance/\`; \`npm run conformance:update\` writes it anew, and a
test fails when it is stale). Nothing is taken without effect:

- **works**: does what Twilio's page says;
- **shown**: only sound, or a network beyond, would show it; the journal shows the value with what it is given to;
- **refused**: the document or request fails, and the terminal and the journal say \`Twilio has …; this carrier does not\`.

Over a real WebSocket \`<Stream>\` and \`<ConversationRelay>\` are played in \`test/emulator/connect/\`.

## TwiML for Voice`;

const REST_HEAD = `Each parameter of each operation in Twilio's OpenAPI document was sent. What each does is proven with the official Node client in
\`test/emulator/*.test.ts\`, where every answer is judged by that document.`;

function twimlTable(cases: readonly ConformanceCase[]): string {
  const rows = Object.keys(VOCABULARY).flatMap((element) => [
    ...cases
      .filter((one) => one.element === element)
      .map((one) => row(element, one.attribute, one.behaviour, one.source ?? element, one.here ?? 'works')),
    ...(VOCABULARY[element]!.missing ?? []).map((attribute) =>
      row(element, attribute, '', element, 'refused'),
    ),
  ]);
  const missing = Object.entries(MISSING_ELEMENTS).flatMap(([parent, elements]) =>
    elements.map((element) =>
      row(parent === 'Response' ? element : `${parent} > ${element}`, '', '', element, 'refused'),
    ),
  );
  return [
    '| element | attribute | behaviour | Twilio docs | here |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...missing,
  ].join('\n');
}

function row(element: string, attribute: string, behaviour: string, source: string, here: string): string {
  return `| \`<${element}>\` | ${attribute} | ${behaviour} | ${source} | ${here} |`;
}

function restTable(rest: readonly RestLine[]): string {
  const rows = rest
    .filter(({ isRefused }) => !isRefused)
    .map(
      ({ method, path, works, shown, refused }) =>
        `| ${method} ${path} | ${works.join(', ')} | ${shown.join(', ')} | ${refused.join(', ')} |`,
    );
  return ['| operation | works | shown | refused |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function refusedResources(rest: readonly RestLine[]): string {
  const paths = rest.filter(({ isRefused }) => isRefused).map(({ method, path }) => `\`${method} ${path}\``);
  return `Refused as a whole, with 404 and \`Twilio has …; this carrier does not\`:\n\n${paths.join(', ')}.`;
}
