/** The picture of a session's machine, its definition as data, and the page that shows it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { graphCommand } from '../../src/cli/graph';
import { withPictures } from '../../src/cli/graph/session-page';
import { sessionMachine } from '../../src/session/machine';

async function graph(...options: string[]): Promise<string> {
  let text = '';
  await graphCommand((more) => void (text += more)).parseAsync(['session', ...options], { from: 'user' });
  return text;
}

/** State, event, guard and target of every transition. */
function transitionsOf(machine: AnyStateMachine): string[] {
  const nodes: AnyStateNode[] = [machine.root, ...getStateNodes(machine)];
  return nodes.flatMap((node) =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(
      ({ eventType, guard, target, actions }) =>
        JSON.stringify([node.path, eventType, guard, target?.map((one) => one.path), actions]),
    ),
  );
}

test('docs/session.md shows the machine as it is: npm run docs renews it', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/session.md'), 'utf8');
  expect(page.match(/```mermaid/g)?.length).toBeGreaterThan(8);
  expect(withPictures(page, sessionMachine)).toBe(page);
});

test('the definition is data that makes the same machine', async () => {
  const read = createMachine(JSON.parse(await graph('--json')) as object);
  expect(transitionsOf(read)).toEqual(transitionsOf(sessionMachine));
  expect(transitionsOf(read).length).toBeGreaterThan(150);
});

test('every state and every event that leads somewhere is in the picture', async () => {
  const picture = await graph();
  for (const node of getStateNodes(sessionMachine)) expect(picture).toContain(`state "${node.key}" as`);
  for (const node of getStateNodes(sessionMachine))
    for (const one of [...node.transitions.values()].flat()) expect(picture).toContain(one.eventType);
});

test('regions stand beside each other, and events between the same two states share an arrow', async () => {
  expect((await graph()).match(/^ +--$/gm)).toHaveLength(2);
  const handover = await graph('--state', 'open.handover');
  expect(handover).toBe(`stateDiagram-v2
  classDef elsewhere stroke-dasharray: 4 4
  [*] --> open
  state "open" as open
  state "promised" as promised
  state "recorded" as recorded
  open --> recorded: [isRecorded]
  open --> promised: [isPromised]
  promised --> recorded: [isRecorded]
`);
  expect(await graph('--state', 'open.course', '--depth', '1')).toContain(
    'unread --> answering: message.first<br/>timer.greet',
  );
});

test('a state that does not exist is told with those that do', async () => {
  await expect(graph('--state', 'open.course.flwo')).rejects.toThrow(
    /no state "open.course.flwo": "course" has the states fresh, unread/,
  );
  await expect(graph('--depth', 'two')).rejects.toThrow('--depth takes a number of levels from 1');
});
