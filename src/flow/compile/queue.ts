/** `queue` as the session runs it. Owns: what is chosen by data, and what is heard while one waits. */
import type { HoldPlan } from '../model';
import { nodeAt, type Located } from '../parse/located';
import { keyOutcome } from '../schema/queue';
import type { Compiler } from './compiler';
import { written, type SourceOf, type StepOf } from './source-parts';

export function queueStep(
  source: SourceOf<'queue'>,
  compiler: Compiler,
): Omit<StepOf<'queue'>, 'attributes'> {
  const { queue, among, maxWait } = source.data;
  const priority = nodeAt(source.tree, ['priority']);
  const hold = nodeAt(source.tree, ['while']);
  const whisper = nodeAt(source.tree, ['whisper']);
  return {
    kind: 'queue',
    ...(among ? { queue: '', chosen: compiler.value(written(source, 'queue')), among } : { queue }),
    ...(priority ? { priority: compiler.value(priority, { type: 'number' }) } : {}),
    ...(hold ? { hold: holdPlan(source, hold, compiler) } : {}),
    ...(whisper ? { whisper: compiler.prompt(whisper) } : {}),
    ...(maxWait === undefined ? {} : { maxWaitSeconds: maxWait }),
  };
}

function holdPlan({ data }: SourceOf<'queue'>, node: Located, compiler: Compiler): HoldPlan {
  const { every, keys = {} } = data.while ?? {};
  const music = nodeAt(node, ['music']);
  const say = nodeAt(node, ['say']);
  return {
    keys: Object.fromEntries(Object.keys(keys).map((key) => [key, keyOutcome(key)])),
    ...(music ? { music: compiler.text(music) } : {}),
    ...(every === undefined ? {} : { everySeconds: every }),
    ...(say ? { say: compiler.toldWaiting(say) } : {}),
  };
}
