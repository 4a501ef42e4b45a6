import { createFields } from '../../src/studio/fields';
import type { Finding } from '../../src/studio/finding';
import { graphOf } from '../../src/studio/graph';
import { translateCondition } from '../../src/studio/conditions';
import type { World } from '../../src/studio/references';
import { translateText } from '../../src/studio/texts';

const widget = (
  name: string,
  type: string,
): { name: string; type: string; properties: object; transitions: [] } => ({
  name,
  type,
  properties: {},
  transitions: [],
});
const states = [
  widget('menu', 'gather-input-on-call'),
  widget('score', 'gather-input-on-call'),
  widget('reply', 'send-and-wait-for-reply'),
  widget('look-up', 'make-http-request'),
  widget('mail', 'record-voicemail'),
];

function world(more: Partial<World> = {}): World & { told: Finding[] } {
  const told: Finding[] = [];
  return {
    graph: graphOf({ description: '', initial_state: 'menu', states: states as never }),
    fields: createFields(),
    counting: new Set(['tries']),
    isNumber: (name) => name === 'score',
    outbound: false,
    tell: (kind, about, message) => void told.push({ kind, widget: about, message }),
    told,
    ...more,
  };
}

test.each([
  ['From {{trigger.call.From}} to {{ trigger.call.To }}', 'From {{call.from}} to {{ call.to }}'],
  ['{{contact.channel.address}}', '{{call.from}}'],
  ['{{flow.channel.address}}', '{{call.to}}'],
  ['{{flow.sid}}', '{{session.id}}'],
  ['{{flow.variables.name}}', '{{vars.name | default: ""}}'],
  ['{{flow.variables.tries}}', '{{vars.tries}}'],
  [
    '{{flow.data.name}}, {{trigger.request.parameters.day}}',
    '{{params.name | default: ""}}, {{params.day | default: ""}}',
  ],
  ['{{widgets.menu.Digits}}', '{{vars.menu | default: ""}}'],
  ['{{widgets.menu.SpeechResult | downcase | strip}}', '{{vars.menu | default: "" | downcase | strip}}'],
  ['{{widgets.reply.inbound.Body}}', '{{vars.reply | default: ""}}'],
  ['{{widgets.look-up.parsed.a["b c"][0]}}', '{{vars.look_up.a["b c"][0] | default: ""}}'],
  ['{{ widgets. look-up .parsed.a }}', '{{ vars.look_up.a | default: "" }}'],
  [
    '{% for one in widgets.look-up.parsed.list %}{{one.name}}{% endfor %}',
    '{% for one in vars.look_up.list %}{{one.name}}{% endfor %}',
  ],
  ['{{widgets.look-up.parsed | to_json}}', '{{vars.look_up | default: "" | json}}'],
  ['{{widgets.mail.RecordingUrl}}', '{{vars.mail.url | default: ""}}'],
  ['No names: { } 100%', 'No names: { } 100%'],
])('%s is %s', (theirs, ours) => {
  const around = world();
  expect(translateText(theirs, 'here', around)).toBe(ours);
  expect(around.told).toEqual([]);
});

test('who is called is the customer where the flow calls', () => {
  expect(translateText('{{contact.channel.address}}', 'here', world({ outbound: true }))).toBe('{{call.to}}');
});

test.each([
  ['{{trigger.call.FromCity}}', '{{params.call_FromCity | default: ""}}', 'lost'],
  ['{{widgets.none.Digits}}', '{{params.none_Digits | default: ""}}', 'defect'],
  ['{{From}}', '{{params.From | default: ""}}', 'defect'],
  ['{{ oops', '{% raw %}{{ oops{% endraw %}', 'defect'],
])('%s is told', (theirs, ours, kind) => {
  const around = world();
  expect(translateText(theirs, 'here', around)).toBe(ours);
  expect(around.told[0]).toMatchObject({ kind, widget: 'here' });
});

test.each([
  ['{{widgets.menu.Digits}}', 'equal_to', '1', 'has(vars.menu) && vars.menu == "1"'],
  ['{{widgets.menu.Digits}}', 'not_equal_to', '1', '!has(vars.menu) || vars.menu != "1"'],
  [
    '{{widgets.menu.SpeechResult}}',
    'contains',
    'Sales',
    'has(vars.menu) && vars.menu.lowerAscii().contains("sales")',
  ],
  ['{{widgets.score.Digits}}', 'less_than', '3', 'has(vars.score) && vars.score < 3'],
  ['{{widgets.score.Digits}}', 'matches_any_of', '1,2', 'has(vars.score) && vars.score in [1, 2]'],
  ['{{flow.variables.tries}}', 'greater_than', '2', 'vars.tries > 2'],
  ['{{flow.variables.name}}', 'is_blank', '', 'vars.name == ""'],
  ['{{flow.variables.name}}', 'matches_any_of', 'a, b', 'vars.name in ["a", "b"]'],
  ['{{flow.variables.age}}', 'less_than', '18', 'vars.age != "" && double(vars.age) < 18.0'],
  ['{{flow.variables.a}}', 'equal_to', '{{flow.variables.b}}', 'vars.a == vars.b'],
  [
    '{{widgets.look-up.parsed.open}}',
    'equal_to',
    'true',
    'has(vars.look_up) && string(vars.look_up.open) == "true"',
  ],
  [
    '{{widgets.look-up.parsed.open}}',
    'is_blank',
    '',
    '!has(vars.look_up) || !has(vars.look_up.open) || string(vars.look_up.open) == ""',
  ],
  ['{{trigger.call.From}}', 'starts_with', '+34', 'call.from.startsWith("+34")'],
  ['{{flow.variables.a}}', 'regex', '.*(yes|ok).*', '(vars.a.contains("yes") || vars.a.contains("ok"))'],
])('%s %s "%s" is %s', (argument, type, value, cel) => {
  expect(translateCondition({ arguments: [argument], type, value }, 'here', world())).toBe(cel);
});

test.each([
  ['{{flow.variables.a}}', 'is_before_time', '17:00'],
  ['{{flow.variables.a}}', 'regex', '\\d+'],
  ['{{flow.variables.a}} and more', 'equal_to', '1'],
])('%s %s "%s" cannot be said', (argument, type, value) => {
  expect(translateCondition({ arguments: [argument], type, value }, 'here', world())).toBeNull();
});
