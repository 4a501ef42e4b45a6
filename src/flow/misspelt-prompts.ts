/**
 * Prompts that nobody speaks and that were meant for the session. Owns: the warning. A release that is stored
 * loads all the same.
 */
import { didYouMean } from '../lib/did-you-mean';
import type { FlowSource } from './parse/flow-source';
import type { PromptFile, PromptSource } from './parse/read-prompts';
import { warningAt, type Problem } from './problem';
import { SESSION_PROMPTS } from './shipped-prompts';

const RESERVED = /^(session|errors)\./;

/** Keys that are nearly those of the session's own prompts, or stand among them, and that no flow names. */
export function checkMisspeltPrompts(
  flows: ReadonlyMap<string, FlowSource>,
  files: ReadonlyMap<string, PromptFile>,
): Problem[] {
  const found = [...files.values()].flatMap((file) =>
    [...file.values()].flatMap((prompt) => (isKnown(prompt.key) ? [] : misspelt(prompt))),
  );
  // A prompt like one of the session's may be a flow's own.
  return found.filter(({ key }) => !isNamed(key, flows)).map(({ problem }) => problem);
}

function isNamed(key: string, flows: ReadonlyMap<string, FlowSource>): boolean {
  const written = JSON.stringify(key);
  return [...flows.values()].some((flow) =>
    [...flow.steps.values()].some(({ data }) => JSON.stringify(data).includes(written)),
  );
}

function misspelt({ key, text }: PromptSource): { key: string; problem: Problem }[] {
  const near = didYouMean(key, SESSION_PROMPTS) ?? nearIn(key);
  if (near === undefined && !RESERVED.test(key)) return [];
  const hint =
    near === undefined ? `the session speaks ${SESSION_PROMPTS.join(', ')}` : `did you mean "${near}"?`;
  const problem = warningAt(text.spot, 'unknown-prompt', `nobody speaks the prompt "${key}"`, hint);
  return [{ key, problem }];
}

/** Its group is right, and what was left out or added is more than a slip: `session.optInChat`, `session.remind`. */
function nearIn(key: string): string | undefined {
  if (!RESERVED.test(key)) return undefined;
  const written = plain(key);
  return SESSION_PROMPTS.find((one) => plain(one).startsWith(written) || written.startsWith(plain(one)));
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[^a-z.]/g, '');
}

function isKnown(key: string): boolean {
  return (SESSION_PROMPTS as readonly string[]).includes(key);
}
