/**
 * What documents say of each other and of the flows, as it is now and as it would be. Owns: that what was looked at
 * once is not looked at again. Must not know: stored rows.
 */
import { PublicError, type ProblemDetail } from '../errors';
import type { CompiledFlow } from '../flow/model';
import { checkReferences } from '../settings/check-references';
import { MORE_PROBLEMS, MOST_PROBLEMS, type SettingProblem } from '../settings/problem';
import type { Settings } from '../settings/read-settings';

interface Checked {
  flows: readonly CompiledFlow[];
  problems: readonly SettingProblem[];
}

export class SettingReferences {
  private readonly checked = new WeakMap<Settings, Checked>();

  /** @param flows the flows of the newest release */
  constructor(private readonly flows: () => CompiledFlow[]) {}

  wrongIn(settings: Settings): readonly SettingProblem[] {
    const flows = this.flows();
    const known = this.checked.get(settings);
    if (known?.flows.length === flows.length && known.flows.every((flow, n) => flow === flows[n]))
      return known.problems;
    const problems = checkReferences(settings, flows);
    this.checked.set(settings, { flows, problems });
    return problems;
  }

  /** What would be wrong with other flows that is not wrong with those of now. */
  brokenBy(settings: Settings, flows: readonly CompiledFlow[]): SettingProblem[] {
    return unknownTo(this.wrongIn(settings), checkReferences(settings, flows));
  }

  /** @throws PublicError when the change breaks something which is not broken already */
  refuseBroken(before: Settings, after: Settings, code: 'in-use' | 'invalid'): void {
    const broken = unknownTo(this.wrongIn(before), this.wrongIn(after));
    if (broken.length > 0) throw new PublicError(code, '', told(broken));
  }
}

/** Those of the problems after that were not there before. */
function unknownTo(before: readonly SettingProblem[], after: readonly SettingProblem[]): SettingProblem[] {
  const known = new Set(before.map(key));
  return after.filter((problem) => !known.has(key(problem)));
}

function key(problem: SettingProblem): string {
  return JSON.stringify([problem.kind, problem.name, problem.path, problem.message]);
}

function told(broken: readonly SettingProblem[]): ProblemDetail[] {
  const first = broken.slice(0, MOST_PROBLEMS).map(describe);
  return first.length < broken.length ? [...first, { path: '', message: MORE_PROBLEMS }] : first;
}

function describe(problem: SettingProblem): ProblemDetail {
  const { kind, name, path, message, hint } = problem;
  return {
    path: [`${kind} "${name}"`, path].filter((part) => part !== '').join(': '),
    message,
    ...(hint ? { hint } : {}),
  };
}
