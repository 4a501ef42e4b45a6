/**
 * Compiles the texts, values and conditions of one flow and collects what is wrong with them. Owns: which of them may
 * read what. Must not know: kinds of step.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { Json } from '../../lib/json';
import { isSecret } from '../answer-spec';
import { kind } from '../expression/cel-kinds';
import { COMPARE } from '../expression/cel-words';
import type { Declarations, Platform } from '../expression/declarations';
import type { NameRead } from '../expression/found';
import type { Condition, PromptText, Scope } from '../model';
import type { FlowSource } from '../parse/flow-source';
import type { Located } from '../parse/located';
import { PROMPT_KEYS } from '../parse/read-prompts';
import { errorAt, type Problem } from '../problem';
import {
  checkPrompt,
  missingLanguages,
  promptKeys,
  promptReads,
  promptText,
  type PromptBook,
} from './prompt-book';
import { readerOf, type Reader } from './reader';

export interface Compiler extends Pick<Reader, 'text' | 'value'> {
  /** what is sent to somebody else, secrets and all */
  sent: Pick<Reader, 'text' | 'value'>;
  /** where it is sent: an address stands in logs of others, so what a caller keyed in as a secret is none of its parts */
  address: Reader['address'];
  /** what is made of an answer, as `answer`; `names`: what it has, where that is known */
  answered(names?: Declarations['answer']): Reader['value'];
  condition(node: Located): Condition;
  prompt(node: Located): PromptText;
  /** a prompt for who waits in a queue, as `wait` */
  toldWaiting(node: Located): PromptText;
  /** a prompt that reads back what was answered, as `answer` */
  readBack(node: Located): PromptText;
  /** queues whose facts were read since it was last asked */
  takeQueues(): string[];
  problems: Problem[];
}

/** A compiler for the texts of one flow. */
export function compilerFor(flow: FlowSource, book: PromptBook, platform: Platform): Compiler {
  const { params, vars, statics } = flow;
  const declared: Declarations = { ...platform, params, vars, statics, sealed: sealedVars(flow) };
  const problems: Problem[] = [];
  const queues = new Set<string>();
  const read = (names: readonly NameRead[]): void => {
    for (const { root, name } of names) if (root === 'queues' && name !== undefined) queues.add(name);
  };
  const reading = (mayRead: Declarations['mayRead'] = []): Reader =>
    readerOf({ ...declared, mayRead }, problems, read);
  const { text, value, expression } = reading();
  const checkedPrompts = new Set<string>();
  const prompt = (node: Located, mayRead: Declarations['mayRead'] = []): PromptText => {
    const key = node.source;
    const id = [key, ...mayRead].join(' ');
    if (!checkedPrompts.has(id)) problems.push(...promptProblems(node, flow, book, { ...declared, mayRead }));
    checkedPrompts.add(id);
    read(promptReads(book, key));
    return promptText(book, key, flow.languages);
  };
  return {
    problems,
    takeQueues() {
      const taken = [...queues];
      queues.clear();
      return taken;
    },
    text,
    value,
    sent: reading(['vars', 'secret']),
    address: reading(['secret']).address,
    answered: (answer) => readerOf({ ...declared, mayRead: ['answer'], answer }, problems, read).value,
    condition: (node) => condition(node, expression, problems),
    prompt: (node) => prompt(node),
    readBack: (node) => prompt(node, ['answer']),
    toldWaiting: (node) => prompt(node, ['wait']),
  };
}

/** Vars that hold what a caller has keyed in as a secret. */
function sealedVars(flow: FlowSource): Set<string> {
  const steps = [...flow.steps.values()];
  return new Set(
    steps.flatMap((step) =>
      step.kind === 'ask' && isSecret(step.data.answer) && step.data.save !== undefined
        ? [step.data.save]
        : [],
    ),
  );
}

function condition(node: Located, expression: Reader['expression'], problems: Problem[]): Condition {
  const source = node.source.replace(/^=/, '');
  const compiled = expression(node, source);
  if (compiled && compiled.type !== 'bool' && compiled.type !== 'dyn') {
    const message = `a condition is true or false, this is ${kind(compiled.type)}`;
    problems.push(errorAt(node.spot, 'expression', message, COMPARE));
  }
  return {
    test(scope: Scope, missing) {
      const result = compiled?.evaluate(scope);
      if (result === undefined) missing?.(source);
      return result !== undefined && truth(result, source);
    },
  };
}

function truth(result: Json, source: string): boolean {
  if (typeof result === 'boolean') return result;
  throw new Error(`the condition is neither true nor false: ${source}`);
}

function promptProblems(
  node: Located,
  flow: FlowSource,
  book: PromptBook,
  declared: Declarations,
): Problem[] {
  const key = node.source;
  const missing = missingLanguages(book, key, flow.languages);
  if (missing.length === 0) return checkPrompt(book, key, flow.languages, declared);
  const nowhere = !promptKeys(book).includes(key);
  const near = nowhere ? didYouMean(key, promptKeys(book)) : undefined;
  const message = nowhere
    ? `there is no prompt "${key}"`
    : `prompt "${key}" has no text in ${missing.join(', ')}`;
  const hint =
    near === undefined
      ? (groupHint(key, book) ?? `write it in prompts/${missing.join('.yaml, prompts/')}.yaml`)
      : `did you mean "${near}"?`;
  return [errorAt(node.spot, 'missing-prompt', message, hint)];
}

/** Of a key that is a map without a text of its own, and so a group of prompts. */
function groupHint(key: string, book: PromptBook): string | undefined {
  const within = promptKeys(book).filter((one) => one.startsWith(`${key}.`));
  const [first] = within;
  if (first === undefined) return undefined;
  const slip = within
    .map((one) => one.slice(key.length + 1))
    .find((name) => didYouMean(name, PROMPT_KEYS) !== undefined);
  if (slip !== undefined)
    return `"${slip}" makes a group of prompts of it: did you mean "${didYouMean(slip, PROMPT_KEYS) ?? ''}"?`;
  return `it is a group of prompts: name one of them, such as ${first}`;
}
