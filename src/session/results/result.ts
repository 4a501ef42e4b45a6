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
import { countedAnswers, measuresOfAgent, questionsOfAgent } from './measures-of-agent';
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
  /** the flow that asked, or the virtual agent that is no flow; null: none did */
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
  const { name, measures, answers, questions } = askedBy(s, world);
  const hidden = sensitiveFields(world.settings, 'flow');
  const shown = Object.fromEntries(Object.entries(answers).filter(([field]) => !hidden.has(field)));
  const human = s.humans.at(-1);
  const { virtualAgent, status, offered, accepted, started, answered, finished } = stagesOf(s);
  const scores = scoresOf(measures, shown);
  const { csat, nps, ces, cesMax } = scores;
  const { comment, recording } = commentOf(shown[measures.comment?.name ?? '']);
  return {
    channel: s.channel,
    language: s.language,
    release: s.release,
    queue: human?.queue ?? null,
    agent: human?.agentId ?? null,
    agentName: human?.agentName ?? null,
    virtualAgent,
    status,
    offered,
    accepted,
    started,
    answered,
    finished,
    flow: name,
    questions,
    csat,
    nps,
    ces,
    cesMax,
    comment,
    recording,
    low: isLow(measures, scores),
  };
}

/** What asked, and what it was answered. */
interface Asked {
  /** name of the flow, or of the virtual agent that is none */
  name: string | null;
  measures: Measures;
  answers: JsonObject;
  questions: string;
}

const NOBODY: Asked = { name: null, measures: {}, answers: {}, questions: '' };

/** The survey after the conversation; without one, the flow that ran, if it asks what is counted. */
function askedBy(s: SessionSnapshot, world: World): Asked {
  const { startedAt, kind, answers } = s.postSession;
  const flow = world.catalog.flows.get(s.run?.flow ?? '') ?? null;
  if (startedAt !== null && kind !== 'flow') return askedByAgent(s, world);
  if (startedAt !== null) return flow ? askedByFlow(flow, answers) : { ...NOBODY, answers };
  const counts = flow !== null && Object.keys(flow.measures).length > 0;
  return counts ? askedByFlow(flow, s.answers) : { ...NOBODY, answers: s.answers };
}

function askedByFlow(flow: CompiledFlow, answers: JsonObject): Asked {
  return { name: flow.name, measures: flow.measures, answers, questions: questionsOf(flow, answers) };
}

/** Its settings say which of the answers it gave back are counted. */
function askedByAgent({ postSession: { agents, answers } }: SessionSnapshot, { settings }: World): Asked {
  const name = agents.at(-1)?.name ?? '';
  const given = settings.virtualAgents[name]?.measures;
  if (!given) return { ...NOBODY, answers };
  const measures = measuresOfAgent(given);
  return {
    ...{ name, measures, answers: countedAnswers(measures, answers) },
    questions: questionsOfAgent(measures, answers),
  };
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
  const cesMax = ces === null ? null : (measures.ces?.max ?? null);
  return { csat: score('csat'), nps: score('nps'), ces, cesMax };
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
