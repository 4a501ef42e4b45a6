/** All flows of a release, compiled. Owns: the two passes (texts first, machines when nothing is wrong). */
import type { AnyStateMachine } from 'xstate';
import { CHANNELS } from '../../call/channel';
import type { Platform } from '../expression/declarations';
import type { CompiledFlow, Step } from '../model';
import { orNotChecked } from '../check/not-checked';
import type { FlowSource } from '../parse/flow-source';
import type { Problem } from '../problem';
import { queuesOf } from '../schema/queue';
import { voiceOnlyIn } from '../voice-only-steps';
import { compilerFor, type Compiler } from './compiler';
import { expandFlow, staticsByFrame, stepsByPath, type Parts } from './expand';
import { flowMachine } from './machine';
import type { PromptBook } from './prompt-book';
import { measuresOf } from './measures';
import { compileStep } from './step';

const SHORT_HASH = 12;

/**
 * Compiles every text of every flow, with what is wrong with them. `flows()` builds the machines: to be
 * called only when no error was found anywhere.
 * @param left flows that are left out: an error was found that forbids to walk them
 */
export function* compileFlows(
  { flows, left }: { flows: ReadonlyMap<string, FlowSource>; left: ReadonlySet<string> },
  book: PromptBook,
  platform: Platform,
  hash: string,
): Generator<void, { problems: Problem[]; flows(): Generator<void, Map<string, CompiledFlow>> }> {
  const steps = new Map<string, Map<string, Step>>();
  const problems: Problem[] = [];
  for (const flow of flows.values()) {
    if (left.has(flow.name)) continue;
    const compiled = orNotChecked(
      flow.tree.spot.file.path,
      () => compiledSteps(flow, flows, compilerFor(flow, book, platform)),
      (problem) => ({ steps: new Map<string, Step>(), problems: [problem] }),
    );
    steps.set(flow.name, compiled.steps);
    problems.push(...compiled.problems);
    yield;
  }
  return { problems, flows: () => build(flows, steps, hash) };
}

function compiledSteps(
  flow: FlowSource,
  flows: ReadonlyMap<string, FlowSource>,
  compiler: Compiler,
): { steps: Map<string, Step>; problems: Problem[] } {
  const steps = [...flow.steps.values()].map((step) => compileStep(step, flow, flows, compiler));
  return { steps: new Map(steps.map((step) => [step.path, step])), problems: compiler.problems };
}

function* build(
  flows: Parts['flows'],
  steps: Parts['steps'],
  hash: string,
): Generator<void, Map<string, CompiledFlow>> {
  const built = new Map<string, CompiledFlow>();
  for (const [name, flow] of flows) {
    built.set(name, compiledFlow(flow, { flows, steps }, hash));
    yield;
  }
  return built;
}

type Outbound = NonNullable<CompiledFlow['outbound']>;

function compiledFlow(flow: FlowSource, parts: Parts, hash: string): CompiledFlow {
  const expanded = expandFlow(flow.name, parts);
  const steps = stepsByPath(expanded);
  const { name, description, languages, params, vars } = flow;
  const hangup = flow.hangup === undefined ? {} : { hangup: flow.hangup };
  const queues = [...steps.values()].flatMap((step) =>
    step.kind === 'queue' ? queuesOf(step) : step.kind === 'callback' ? [step.queue] : [],
  );
  const askedQueues = [...steps.values()].flatMap(({ asks = [] }) => asks);
  const hours = [...steps.values()].flatMap((step) =>
    'hours' in step && step.hours !== undefined ? [step.hours] : [],
  );
  const outbound = flow.outbound === undefined ? {} : { outbound: flow.outbound as Outbound };
  const id = `${name}@${hash.slice(0, SHORT_HASH)}`;
  const machine = (): AnyStateMachine =>
    flowMachine({ id, flow: expanded, params, vars, ...hangup, ...outbound });
  let made: AnyStateMachine | undefined;
  return {
    name,
    description,
    languages,
    channels: flow.channels ?? [...CHANNELS],
    voiceOnly: voiceOnlyIn(flow, parts.flows),
    params,
    vars,
    steps,
    statics: staticsByFrame(expanded),
    measures: measuresOf(flow),
    ...(flow.voices === undefined ? {} : { voices: flow.voices }),
    ...hangup,
    ...outbound,
    queues: [...new Set(queues)],
    askedQueues: [...new Set(askedQueues)],
    hours: [...new Set(hours)],
    // Of a hundred flows few are called between two changes of the folder.
    get machine() {
      return (made ??= machine());
    },
  };
}
