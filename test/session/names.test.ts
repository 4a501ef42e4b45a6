/** The names in the machine's states: each is somebody's, and nobody's is without use. */
import { resolve } from 'node:path';
import ts from 'typescript';
import type { AnyStateNode } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { sessionMachine } from '../../src/session/machine';

const nodes: AnyStateNode[] = [sessionMachine.root, ...getStateNodes(sessionMachine)];
const transitions = nodes.flatMap((node) => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
]);
const nameOf = (one: unknown): string =>
  typeof one === 'string' ? one : ((one as { type?: string } | null)?.type ?? String(one));
const used = (names: unknown[]): string[] => [...new Set(names.map(nameOf))].sort();

test('every guard that is named exists, and every one that exists is named', () => {
  const named = used(transitions.flatMap(({ guard }) => (guard === undefined ? [] : [guard])));
  expect(named).toEqual(Object.keys(sessionMachine.implementations.guards).sort());
});

test('every action that is named exists, and every one that exists is named', () => {
  const named = used([
    ...transitions.flatMap(({ actions }) => actions),
    ...nodes.flatMap(({ entry, exit }) => [...entry, ...exit]),
  ]);
  expect(named).toEqual(Object.keys(sessionMachine.implementations.actions).sort());
});

/** The `type` of every member of MachineEvent, as TypeScript sees them. */
function machineEvents(): Set<string> {
  const file = resolve(__dirname, '../../src/session/machine-event.ts');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
  };
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const union = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === 'MachineEvent')!;
  const type = checker.getTypeAtLocation(union);
  const members = type.isUnion() ? type.types : [type];
  const literals = members.flatMap((member) => {
    const property = checker.getTypeOfSymbol(member.getProperty('type')!);
    return property.isUnion() ? property.types : [property];
  });
  return new Set(literals.map((one) => (one as ts.StringLiteralType).value));
}

test('every event a state waits for is one the machine can hear, and every one that it can hear is waited for', () => {
  const known = machineEvents();
  const waited = new Set(transitions.map(({ eventType }) => eventType).filter((one) => one !== ''));
  const plain = [...waited].filter((one) => !one.includes('*'));
  expect(known.size).toBeGreaterThan(60);
  expect(plain.filter((one) => !known.has(one))).toEqual([]);
  // What concerns nobody any more is counted, and nothing else.
  expect([...known].filter((one) => !waited.has(one))).toEqual(['late']);
  for (const one of [...waited].filter((name) => name.includes('*')))
    expect([...known].some((name) => name.startsWith(one.replace('*', '')))).toBe(true);
});
