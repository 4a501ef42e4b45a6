/** Every field of every settings document can be reached in the portal: its name stands in the form of its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AGENT_KINDS } from '../../src/agents/kinds';
import { DOCUMENT_PATHS } from '../../src/portal/settings/documents';
import { SETTING_KINDS, type SettingKind } from '../../src/settings/setting-kinds';

const FORMS = join(__dirname, '../../src/portal/settings');

const POST_SESSION = ['post-session', 'parameters', 'calendar.tsx', 'channel-page.tsx'];
const HOURS = ['hours', 'calendar.tsx', 'post-session/model.ts'];
/** Where the form of each kind is. */
const PLACES: Record<SettingKind, string[]> = {
  ...{ 'virtual-agent': ['agents'], queue: ['queue'], number: ['numbers'], 'chat-address': ['numbers'] },
  ...{ 'call-post-session': POST_SESSION, 'chat-post-session': POST_SESSION },
  'queue-call-post-session': [...POST_SESSION, 'queue'],
  'queue-chat-post-session': [...POST_SESSION, 'queue'],
  ...{ chat: ['chats'], 'custom-data': ['chats'], business: HOURS, hours: HOURS, flag: HOURS },
};

/** Fields of the kinds of virtual agents: the form draws them from the kind's own description. */
const DESCRIBED = new Set(AGENT_KINDS.flatMap(({ options }) => Object.keys(options)));

interface Part {
  properties?: { [name: string]: Part };
  [key: string]: unknown;
}

/** Names of all properties in a JSON Schema, however deep. */
function namesIn(part: Part): string[] {
  const own = Object.entries(part.properties ?? {});
  const rest = Object.entries(part).filter(([key]) => key !== 'properties');
  const inner = [...own.map(([, one]) => one), ...rest.flatMap(([, value]) => (Array.isArray(value) ? value : [value]))];
  const parts = inner.filter((one): one is Part => typeof one === 'object' && one !== null);
  return [...own.map(([name]) => name), ...parts.flatMap(namesIn)];
}

function formOf(kind: SettingKind): string {
  return PLACES[kind]
    .flatMap((place) =>
      /\.tsx?$/.test(place) ? [place] : readdirSync(join(FORMS, place)).map((name) => join(place, name)),
    )
    .map((file) => readFileSync(join(FORMS, file), 'utf8'))
    .join('\n');
}

test.each(Object.keys(SETTING_KINDS) as SettingKind[])('every field of %s is in its form', (kind) => {
  expect(Object.keys(DOCUMENT_PATHS)).toContain(kind);
  const schema = z.toJSONSchema(SETTING_KINDS[kind].schema, { unrepresentable: 'any' }) as Part;
  const names = new Set(namesIn(schema));
  if (kind === 'virtual-agent') for (const name of DESCRIBED) names.delete(name);
  expect(names.size).toBeGreaterThan(1);
  const form = formOf(kind);
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(form))).toEqual([]);
});

test('every page of settings is in the menu, or behind a list that is', () => {
  const portal = join(FORMS, '..');
  const routes = readFileSync(join(portal, 'router.tsx'), 'utf8').matchAll(/'settings\/([a-z-]+)/g);
  const menu = readFileSync(join(portal, 'shell/navigation.tsx'), 'utf8');
  const pages = new Set([...routes].map(([, name]) => name));
  expect(pages.size).toBeGreaterThan(9);
  // Flags are in the list of hours and flags.
  expect([...pages].filter((name) => name !== 'flags' && !menu.includes(`'${name}'`))).toEqual([]);
});
