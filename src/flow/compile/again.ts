/** `again` and `confirm` of a step as the session runs them: their prompts, compiled. */
import type { Again, Confirm, WordsAgain } from '../model';
import type { Located } from '../parse/located';
import type { Compiler } from './compiler';
import { entriesOf, type SourceOf } from './source-parts';

/** What is said at each further try, where the step or its flow says it. */
export function againOf(
  source: SourceOf<'ask' | 'record'>,
  flow: { tree: Located },
  compiler: Compiler,
): { again?: Again } {
  const own = source.tree.entries.get('again')?.node;
  const preset = nodeOf(flow.tree, ['defaults', source.kind, 'again']);
  const written = [...((own ?? preset)?.entries ?? [])];
  if (written.length === 0) return {};
  const again = written.map(([reason, { node }]) => [reason, wordsOf(node, compiler)]);
  return { again: Object.fromEntries(again) as Again };
}

function nodeOf(tree: Located, path: string[]): Located | undefined {
  return path.reduce<Located | undefined>((node, key) => node?.entries.get(key)?.node, tree);
}

function wordsOf(node: Located, compiler: Compiler): WordsAgain[] {
  const items = node.kind === 'list' ? node.items : [node];
  return items.map((item) => {
    const instead = item.entries.get('instead')?.node;
    return instead ? { prompt: compiler.prompt(instead), instead: true } : { prompt: compiler.prompt(item) };
  });
}

/** Whether and how an answer is read back. */
export function confirmOf(source: SourceOf<'ask'>, compiler: Compiler): { confirm?: Confirm } {
  const { confirm } = source.data;
  if (!confirm) return {};
  const written = source.tree.entries.get('confirm')?.node;
  const node = written?.kind === 'map' ? new Map(entriesOf(source, 'confirm')).get('say') : written;
  return {
    confirm: {
      ...(confirm.say !== undefined && node ? { prompt: compiler.readBack(node) } : {}),
      ...(confirm.below === undefined ? {} : { below: confirm.below }),
    },
  };
}
