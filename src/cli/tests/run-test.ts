/** One test of an author: a story that is played and held against how it is written. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { firstDivergence, showDivergence } from '../../rehearsal/compare-told';
import type { CoverageBook } from '../../rehearsal/coverage';
import { Rehearsal } from '../../rehearsal/rehearsal';
import type { Scene } from '../../rehearsal/scene';
import { parseStory } from '../../rehearsal/story';
import { StoryProblem } from '../../rehearsal/story-problem';

export interface TestResult {
  /** the file's name without its end */
  name: string;
  file: string;
  ms: number;
  /** lines that show what went otherwise, the first of them naming the place; null: all is as written */
  failure: string[] | null;
  updated?: true;
}

/** @param update writes down what is told now instead of comparing */
export async function runTest(
  scene: Scene,
  file: string,
  { update, coverage }: { update: boolean; coverage: CoverageBook },
): Promise<TestResult> {
  const name = basename(file, '.call');
  const begin = performance.now();
  const result = (failure: string[] | null): TestResult => ({
    name,
    file,
    ms: performance.now() - begin,
    failure,
  });
  const text = await readFile(file, 'utf8');
  try {
    if (!/^>/m.test(text)) throw new Error('nobody does anything: a line must begin with >');
    const { head, told: written } = parseStory(text);
    // Quicker, and told alike: the product's own tests hold the two against each other.
    const call = new Rehearsal(scene, text, 'in place');
    const told = call.play();
    coverage.add(call.session);
    const divergence = firstDivergence(head.length, written, told);
    if (divergence === null) return result(null);
    if (!update)
      return result([
        `${file}:${divergence.line} is told otherwise`,
        ...showDivergence(head.length, written, divergence),
      ]);
    await writeFile(file, `${[...head, told].join('\n')}\n`);
    return { ...result(null), updated: true };
  } catch (error) {
    const place = error instanceof StoryProblem ? `${file}:${error.line}` : `${file}:`;
    return result([`${place} ${(error as Error).message}`]);
  }
}
