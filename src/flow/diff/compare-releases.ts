/** Two releases of flows compared: steps, ways, params, prompts. Owns: what counts as a difference. Must not know: where files come from. */
import { edgesOf, type FlowSource, type StepSource } from '../parse/flow-source';
import { plain } from '../parse/located';
import { readFlow } from '../parse/read-flow';
import { readPrompts } from '../parse/read-prompts';
import { readShared } from '../parse/read-shared';
import { printProblem } from '../problem';
import { flowPaths, promptPaths, SHARED, type FlowFiles } from '../release';
import type { Statics } from '../statics';
import type { Change } from './change';
import { compareMaps } from './compare-values';

type Flows = ReadonlyMap<string, FlowSource>;

/** @throws Error with the problems of a file that cannot be read */
export function compareReleases(before: FlowFiles, after: FlowFiles): Change[] {
  const [old, now] = [flowsOf(before), flowsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return [
    ...names.flatMap((name) => compareFlow(name, old, now)),
    ...compareMaps('shared', sharedOf(before), sharedOf(after), (key) => key),
    ...comparePrompts(before, after),
  ];
}

/** What all flows of a release know. @throws Error with the problems of a file that cannot be read */
function sharedOf(files: FlowFiles): Map<string, unknown> {
  const { statics, problems } = readShared(SHARED, files[SHARED]);
  if (problems.length > 0)
    throw new Error(problems.map((one) => printProblem(one, files[SHARED] ?? '')).join('\n'));
  return present(knownBeforehand(statics));
}

/** The flows of a release as they are written. @throws Error with the problems of a file that cannot be read */
export function flowsOf(files: FlowFiles): Map<string, FlowSource> {
  return new Map(
    flowPaths(files).map((path) => {
      const { flow, problems } = readFlow(path, files[path] ?? '');
      if (!flow) throw new Error(problems.map((one) => printProblem(one, files[path] ?? '')).join('\n'));
      return [flow.name, flow];
    }),
  );
}

function compareFlow(name: string, before: Flows, after: Flows): Change[] {
  const [old, now] = [before.get(name), after.get(name)];
  const where = `flow ${name}`;
  if (!now) return [{ where, sign: '-', what: `the flow (${old?.steps.size ?? 0} steps)` }];
  if (!old) return [{ where, sign: '+', what: `the flow (${now.steps.size} steps)` }];
  const steps = [...new Set([...old.steps.keys(), ...now.steps.keys()])];
  return [
    ...compareMaps(where, headOf(old), headOf(now), (key) => key),
    ...compareMaps(where, fieldsOf(old), fieldsOf(now), (key) => key),
    ...steps.flatMap((step) => compareStep(where, step, [old, before], [now, after])),
  ];
}

function headOf({ statics, ...flow }: FlowSource): Map<string, unknown> {
  const { description, languages, channels, start, hangup, outbound, voices } = flow;
  return present({
    description,
    languages,
    channels,
    voices,
    start,
    hangup,
    outbound,
    ...knownBeforehand(statics),
  });
}

function knownBeforehand({ constants, tables }: Statics): { [key: string]: unknown } {
  return { ...prefixed('constant', constants), ...prefixed('table', tables) };
}

function fieldsOf({ params, vars }: FlowSource): Map<string, unknown> {
  const all = { ...prefixed('param', params), ...prefixed('var', vars) };
  return present(all);
}

function prefixed(what: string, fields: object): { [key: string]: unknown } {
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [`${what} ${name}`, spec as unknown]),
  );
}

function present(values: { [key: string]: unknown }): Map<string, unknown> {
  return new Map(Object.entries(values).filter(([, value]) => value !== undefined));
}

function compareStep(
  where: string,
  step: string,
  [before, old]: [FlowSource, Flows],
  [after, now]: [FlowSource, Flows],
): Change[] {
  const [was, is] = [before.steps.get(step), after.steps.get(step)];
  if (!was) return is ? [{ where, step, sign: '+', what: `step ${step} (${is.kind})` }] : [];
  if (!is) return [{ where, step, sign: '-', what: `step ${step} (${was.kind})` }];
  const options = compareMaps(where, optionsOf(was), optionsOf(is), (key) => `${step} ${key}`);
  const ways = compareMaps(where, waysOf(was, old), waysOf(is, now), (outcome) => `${step} (${outcome})`);
  return [...options, ...ways].map((change) => ({ ...change, step }));
}

/** What a step does, as it is written, its ways left out. */
function optionsOf({ tree, kind }: StepSource): Map<string, unknown> {
  const cases = kind === 'switch' ? ['else'] : [];
  const entries = [...tree.entries].filter(([key]) => key !== 'next' && !cases.includes(key));
  return new Map(
    entries.map(([key, { node }]) => [
      key,
      key === 'switch'
        ? node.items.map((item) => plain(item.entries.get('when')?.node ?? item))
        : plain(node),
    ]),
  );
}

function waysOf(step: StepSource, flows: Flows): Map<string, unknown> {
  return new Map(edgesOf(step, flows).map(({ outcome, to }) => [outcome, to]));
}

function comparePrompts(before: FlowFiles, after: FlowFiles): Change[] {
  const languages = [...promptPaths(before), ...promptPaths(after)].map(({ language }) => language);
  return [...new Set(languages)]
    .sort()
    .flatMap((language) =>
      compareMaps(
        `prompts/${language}`,
        promptsOf(before, language),
        promptsOf(after, language),
        (key) => key,
      ),
    );
}

function promptsOf(files: FlowFiles, language: string): Map<string, unknown> {
  const path = `prompts/${language}.yaml`;
  const { prompts, problems } = readPrompts(path, files[path] ?? '{}');
  if (!prompts) throw new Error(problems.map((one) => printProblem(one, files[path] ?? '')).join('\n'));
  const textOf = (node: { value: unknown } | undefined): unknown => node?.value;
  return new Map(
    [...prompts.values()].flatMap(({ key, text, audio, chat, ssml, voice, parts }) => [
      ...present({
        [key]: textOf(text),
        ...{ [`${key} (audio)`]: textOf(audio), [`${key} (chat)`]: textOf(chat) },
        ...{ [`${key} (ssml)`]: textOf(ssml), [`${key} (voice)`]: textOf(voice) },
        [`${key} (parts)`]: parts?.map((part) =>
          Object.values(part).map((one: { value: unknown }) => one.value),
        ),
      }),
    ]),
  );
}
