/**
 * Texts that end before a # which their author meant as a part of them: in YAML it begins a remark. Owns: what tells such
 * a remark from one that is meant. Must not know: who speaks the text.
 */
import { breaksOffBeforeKey } from './check/keys-named';
import type { FlowSource, StepSource } from './parse/flow-source';
import { nodeAt, type Located } from './parse/located';
import { textsOf, type PromptFile } from './parse/read-prompts';
import { warningAt, type Problem } from './problem';

/** Of prompts, and of what a flow itself has customers hear, read or say. */
export function checkCutTexts(
  flows: ReadonlyMap<string, FlowSource>,
  files: ReadonlyMap<string, PromptFile>,
): Problem[] {
  const spoken = [...files].flatMap(([language, file]) =>
    [...file.values()].flatMap(textsOf).flatMap((node) => cut(node, language)),
  );
  const own = [...flows.values()].flatMap(({ steps }) => [...steps.values()].flatMap(ofStep));
  return [...spoken, ...own];
}

function ofStep({ tree }: StepSource): Problem[] {
  const choices = [...(nodeAt(tree, ['choices'])?.entries.values() ?? [])].map(({ node }) => node);
  const byLanguage = [
    ...choices.flatMap((choice) => [nodeAt(choice, ['hear']), nodeAt(choice, ['label'])]),
    ...[['hints'], ['answer', 'low'], ['answer', 'high']].map((path) => nodeAt(tree, path)),
  ];
  return byLanguage.flatMap((node) =>
    [...(node?.entries ?? [])].flatMap(([language, { node: texts }]) =>
      (texts.kind === 'list' ? texts.items : [texts]).flatMap((one) => cut(one, language)),
    ),
  );
}

function cut({ spot, kind }: Located, language: string): Problem[] {
  const { file, start, end } = spot;
  const written = file.text.slice(start, end);
  const [remark = '', gap = '', words = ''] = /^([ \t]+)#([^\r\n]*)/.exec(file.text.slice(end)) ?? [];
  const plain = kind === 'scalar' && remark !== '' && !/^["'|>]/.test(written);
  if (!plain || !(breaksOffBeforeKey(written, language) || (gap === ' ' && goesOn(words)))) return [];
  const whole = `${written}${remark}`.replace(/\s+/g, ' ').replaceAll('"', '\\"').trim();
  const hint =
    whole.length > 80 ? 'write the text in quotes: "… # …"' : `write the text in quotes: "${whole}"`;
  const message = 'the text ends here: # begins a remark, which nobody hears';
  return [
    warningAt({ file, start: end + gap.length, end: end + remark.length }, 'text-remark', message, hint),
  ];
}

/** No remark begins so: with nothing, a sign that ends a sentence or its part, a number, or something to be filled in. */
function goesOn(words: string): boolean {
  return /^\s*$|^\s?[,.;:!?)]|^[0-9]|\{\{/.test(words);
}
