/**
 * The results of a period, as a whole and group by group. Owns: which numbers there are, and that an agent's are shown
 * only where enough customers answered. Reads counts alone, never a session.
 */
import { MEASURES, type Measure } from '../flow/measure';
import { readQuestions } from '../session/results/questions';
import { scoreOf, type GivenScore, type Score } from '../session/results/score';
import { funnelOf, type Funnel } from './result-funnel';
import { localTimeOf, type TimeGroup } from './result-time';
import type { QuestionCount, ResultFilter, ResultGroup, ResultStore, ScoreCount } from './result-rows';

export type GroupBy = Exclude<ResultGroup, 'time'> | TimeGroup;

export interface ResultsQuery extends ResultFilter {
  groupBy: GroupBy;
  /** IANA name: what a day and an hour are */
  timezone: string;
  /** how many must have answered before an agent is shown */
  minimum: number;
}

export interface ResultGroupView extends Funnel {
  key: string;
  measures: { [measure in Measure]: Score | null };
}

export interface Results {
  total: ResultGroupView;
  groups: ResultGroupView[];
  /** questions of each flow, in its order; `of` is how many began it */
  questions: { flow: string; name: string; answered: number; of: number }[];
  /** agents whose numbers are not shown, because too few customers answered */
  withheld: number;
}

export async function countResults(store: ResultStore, query: ResultsQuery): Promise<Results> {
  const [total, questions, groups] = await Promise.all([
    grouped(store, query, 'none'),
    store.questionCounts(query),
    query.groupBy === 'none' ? [] : grouped(store, query, query.groupBy),
  ]);
  const whole = total[0] ?? emptyGroup();
  const tooFew = ({ answered }: ResultGroupView): boolean => answered < query.minimum;
  const ofAgents = query.groupBy === 'agent';
  const shown = ofAgents ? groups.filter((one) => one.key === '' || !tooFew(one)) : groups;
  const oneAgent = query.fields.agent !== undefined && query.fields.agent !== '' && tooFew(whole);
  if (oneAgent) return { total: emptyGroup(), groups: [], questions: [], withheld: 1 };
  return {
    ...{ total: whole, groups: shown, questions: questionsOf(questions) },
    withheld: groups.length - shown.length,
  };
}

/** Agents of a period of whom enough customers answered. */
export async function shownAgents(
  store: ResultStore,
  { from, to, minimum }: Pick<ResultsQuery, 'from' | 'to' | 'minimum'>,
): Promise<ReadonlySet<string>> {
  const counts = await store.stageCounts({ from, to, fields: {} }, 'agent');
  const answered = new Map<string, number>();
  for (const one of counts) {
    const key = String(one.key);
    answered.set(key, (answered.get(key) ?? 0) + one.answered * one.count);
  }
  return new Set([...answered].filter(([, count]) => count >= minimum).map(([agent]) => agent));
}

async function grouped(
  store: ResultStore,
  query: ResultsQuery,
  groupBy: GroupBy,
): Promise<ResultGroupView[]> {
  const by = groupBy === 'day' || groupBy === 'hour' ? 'time' : groupBy;
  const name = by === 'time' ? localTimeOf(groupBy as TimeGroup, query.timezone) : String;
  const [stages, ...scores] = await Promise.all([
    store.stageCounts(query, by),
    ...MEASURES.map((measure) => store.scoreCounts(query, by, measure)),
  ]);
  const byKey = partition(stages, name);
  const scoresByKey = scores.map((counts) => partition(counts, name));
  const views = [...byKey].map(([key, counts]) => ({
    key,
    ...funnelOf(counts),
    measures: measuresOf((index) => scoresByKey[index]?.get(key) ?? []),
  }));
  const inOrder = (a: ResultGroupView, b: ResultGroupView): number =>
    by === 'time' ? (a.key < b.key ? -1 : 1) : b.ended - a.ended || (a.key < b.key ? -1 : 1);
  return views.sort(inOrder);
}

function measuresOf(countsOf: (index: number) => ScoreCount[]): ResultGroupView['measures'] {
  const [csat, nps, ces] = MEASURES.map((measure, index) => scoreOf(measure, merged(countsOf(index))));
  return { csat: csat ?? null, nps: nps ?? null, ces: ces ?? null };
}

/** Quarters of an hour of one day become the day. */
function merged(counts: readonly GivenScore[]): GivenScore[] {
  const bySame = new Map<string, GivenScore>();
  for (const { score, max, count } of counts) {
    const same = `${score}/${max}`;
    bySame.set(same, { score, max, count: count + (bySame.get(same)?.count ?? 0) });
  }
  return [...bySame.values()];
}

function partition<T extends { key: string | number }>(
  counts: readonly T[],
  name: (key: string | number) => string,
): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const one of counts) {
    const key = name(one.key);
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return parts;
}

function questionsOf(counts: readonly QuestionCount[]): Results['questions'] {
  const found = new Map<string, Results['questions'][number]>();
  for (const { flow, questions, count } of [...counts].sort((a, b) => (a.flow < b.flow ? -1 : 1))) {
    for (const { name, answered } of readQuestions(questions)) {
      const key = `${flow}/${name}`;
      const one = found.get(key) ?? { flow, name, answered: 0, of: 0 };
      found.set(key, { ...one, answered: one.answered + (answered ? count : 0), of: one.of + count });
    }
  }
  return [...found.values()];
}

function emptyGroup(): ResultGroupView {
  return { key: '', ...funnelOf([]), measures: { csat: null, nps: null, ces: null } };
}
