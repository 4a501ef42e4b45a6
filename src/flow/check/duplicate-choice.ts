/** A rule about answers that would mean two things. Owns: its messages. Must not know: other rules' findings. */
import { fold } from '../answer/fold';
import { inLanguage } from '../answer/in-language';
import type { StepSource } from '../parse/flow-source';
import { spotAt, type Path } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** Two choices of a question are not answered by the same key, the same phrase or the same button. */
export const duplicateChoice: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => (step.kind === 'ask' ? duplicates(step, flow.languages) : []));

type AskSource = Extract<StepSource, { kind: 'ask' }>;

interface Said {
  /** what must be unique: the key, or language and folded phrase or label */
  id: string;
  what: string;
  choice: string;
  path: Path;
}

function duplicates(step: AskSource, languages: string[]): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id, what, choice, path } of answersOf(step, languages)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, choice);
    else if (first !== choice) {
      const spot = spotAt(step.tree, ['choices', choice, ...path]);
      const message = `${what} already means "${first}"`;
      problems.push(errorAt(spot, 'duplicate-choice', message, 'give each choice an answer of its own'));
    }
  }
  return problems;
}

function answersOf({ data }: AskSource, languages: string[]): Said[] {
  return Object.entries(data.choices ?? {}).flatMap(([choice, { press, hear, label }]) => [
    ...listed(press).map(({ one, path }) => ({
      id: one,
      what: `the key ${one}`,
      choice,
      path: ['press', ...path],
    })),
    ...Object.entries(hear ?? {}).flatMap(([language, phrases]) =>
      listed(phrases).flatMap(({ one, path }) => worded(choice, language, one, ['hear', language, ...path])),
    ),
    ...Object.entries(label ?? {}).flatMap(([language, one]) =>
      worded(choice, language, one, ['label', language]),
    ),
    ...languages
      .filter((language) => (inLanguage(label, language) ?? inLanguage(hear, language)) === undefined)
      .flatMap((language) => worded(choice, language, choice, [])),
  ]);
}

/** Who types what a key is called means that key. Words may be nothing but a sign. A button without words says its name. */
function worded(choice: string, language: string, words: string, path: Path): Said[] {
  const said = { what: `"${words}" (${language})`, choice, path };
  const key = /^[0-9*#]+$/.test(words) ? [{ ...said, id: words }] : [];
  return [...key, { ...said, id: `${language} ${fold(words) || words}` }];
}

function listed(written: string | string[] | undefined): { one: string; path: Path }[] {
  if (Array.isArray(written)) return written.map((one, index) => ({ one, path: [index] }));
  return written === undefined ? [] : [{ one: written, path: [] }];
}
