/**
 * What a session that is over counts for in the results. Owns: how that is told from what the session remembers; every
 * number on the page of results is a sum of these. Sensitive values are never among them.
 */
import type { Channel } from '../../call/channel';
import { MEASURES, type Measure, type Measures } from '../../flow/measure';
import type { CompiledFlow } from '../../flow/model';
import type { Json, JsonObject } from '../../lib/json';
import { sensitiveFields } from '../../settings/sensitive-fields';
import type { SessionSnapshot } from '../snapshot';
import type { World } from '../world';
import { questionsOf } from './questions';

/** Scores are whole numbers of the question's scale; null: not answered, or not asked. */
export interface SessionResult {
  channel: Channel;
  language: string;
  release: string;
  /** of the last conversation with a human */
  queue: string | null;
  agent: string | null;
  agentName: string | null;
  /** who had the leg last */
  virtualAgent: string | null;
  /** of the post-session transfer */
  status: string;
  /** the customer was asked, or was given the virtual agent without being asked */
  offered: boolean;
  accepted: boolean;
  /** the virtual agent had them, and they had not said no to it */
  started: boolean;
  answered: boolean;
  finished: boolean;
  /** the flow that asked; null: none did */
  flow: string | null;
  /** its questions in order, `csat:1 nps:0`: those that were answered have a 1 */
  questions: string;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  /** the highest answer on the scale that `ces` is of */
  cesMax: number | null;
  comment: string | null;
  /** address of the recording of the comment */
  recording: string | null;
  /** unhappy enough for somebody to call back */
  low: boolean;
}

/** Two of five, a detractor, or clearly not easy. */
const LOWEST: { readonly [measure in Measure]: (score: number, max: number) => boolean } = {
  csat: (score) => score <= 2,
  nps: (score) => score <= 6,
  ces: (score, max) => score <= (max === 7 ? 3 : 2),
};

/** @param s of a session that is closed */
export function sessionResult(s: SessionSnapshot, world: World): SessionResult {
  const { flow, answers } = askedBy(s, world);
  const hidden = sensitiveFields(world.settings, 'flow');
  const shown = Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.has(name)));
  const human = s.humans.at(-1);
  const scores = scoresOf(flow?.measures ?? {}, shown);
  return {
    ...{ channel: s.channel, language: s.language, release: s.release },
    ...{ queue: human?.queue ?? null, agent: human?.agentId ?? null, agentName: human?.agentName ?? null },
    ...stagesOf(s),
    flow: flow?.name ?? null,
    questions: flow ? questionsOf(flow, answers) : '',
    ...scores,
    ...commentOf(shown[flow?.measures.comment?.name ?? '']),
    low: isLow(flow?.measures ?? {}, scores),
  };
}

/** The survey after the conversation; without one, the flow that ran, if it asks what is counted. */
function askedBy(s: SessionSnapshot, { catalog }: World): { flow: CompiledFlow | null; answers: JsonObject } {
  const { startedAt, kind, answers } = s.postSession;
  const flow = catalog.flows.get(s.run?.flow ?? '') ?? null;
  if (startedAt !== null) return kind === 'flow' ? { flow, answers } : { flow: null, answers };
  const counts = flow !== null && Object.keys(flow.measures).length > 0;
  return { flow: counts ? flow : null, answers: s.answers };
}

function stagesOf({ postSession }: SessionSnapshot) {
  const { startedAt, status, optIn, agents, answers, virtualAgent } = postSession;
  const had = startedAt !== null;
  const declined = status === 'declined';
  const accepted = had && !declined;
  return {
    virtualAgent: agents.at(-1)?.name ?? virtualAgent,
    status,
    offered: had || (optIn !== null && optIn !== 'not-reached'),
    accepted: accepted || optIn === 'yes',
    started: accepted,
    answered: accepted && Object.keys(answers).length > 0,
    finished: status === 'finished',
  };
}

function scoresOf(measures: Measures, answers: JsonObject): Pick<SessionResult, Measure | 'cesMax'> {
  const score = (measure: Measure): number | null => {
    const counted = measures[measure];
    const answer = counted && answers[counted.name];
    if (!counted || !Number.isInteger(answer)) return null;
    const value = Number(answer);
    return value >= counted.min && value <= counted.max ? value : null;
  };
  const ces = score('ces');
  return {
    ...{ csat: score('csat'), nps: score('nps'), ces },
    cesMax: ces === null ? null : (measures.ces?.max ?? null),
  };
}

function isLow(measures: Measures, scores: Pick<SessionResult, Measure>): boolean {
  return MEASURES.some((measure) => {
    const score = scores[measure];
    return score !== null && LOWEST[measure](score, measures[measure]?.max ?? 0);
  });
}

/** Words, or the address of a recording; in a chat a recording has words. */
function commentOf(answer: Json | undefined): Pick<SessionResult, 'comment' | 'recording'> {
  if (typeof answer === 'string') return { comment: answer === '' ? null : answer, recording: null };
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return { comment: null, recording: null };
  const { text, url } = answer;
  return {
    comment: typeof text === 'string' && text !== '' ? text : null,
    recording: typeof url === 'string' && url !== '' ? url : null,
  };
}
