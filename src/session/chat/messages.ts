/** Somebody wrote in a chat. Owns: what of it is kept, and what it means that they did. */
import type { MessageReceived } from '../../call/chat-event';
import { sessionPrompt } from '../flow/prompts';
import { heedStop } from '../consent/never-again';
import { currentStep } from '../flow/drive-flow';
import type { EventOf } from '../machine-event';
import { play } from '../leg/play';
import { isIn } from '../state';
import type { Attempt } from '../snapshot';
import { cancelTimer, ignore, note, type Turn } from '../turn';
import { attemptNumbered } from '../waiting/attempts';
import { addMessage } from './transcript';

/** The customer's message becomes part of the transcript. */
export function keepMessage(turn: Turn, { message }: EventOf<'message.kept'>): void {
  const { chat } = turn.s;
  if (!chat) return;
  isThere(turn);
  const text = textOf(message);
  if (text === '') return;
  addMessage(turn, { from: 'customer', name: chat.name, text, ...receivedWith(message) });
  heedStop(turn, message.text, isAsked(turn));
}

/** What is written now may answer a question. */
function isAsked(turn: Turn): boolean {
  return isIn(turn.s, 'consent') || (isIn(turn.s, 'flow.asked') && currentStep(turn)?.kind === 'ask');
}

/** What was written, and a line for each file that came with it. */
function textOf({ text, media = [] }: MessageReceived): string {
  const files = media.map(({ name, type }) => `${name} (${type})`);
  return [...(text.trim() === '' ? [] : [text]), ...files].join('\n');
}

/** What the transcript keeps of how a message came. */
function receivedWith({ id, author, relay, index, media = [] }: MessageReceived) {
  return {
    ...{ id, author: relay ? author : null },
    ...(index === undefined ? {} : { index }),
    ...(media.length === 0 ? {} : { files: media }),
  };
}

/** A file without a word is for people; nobody else can do anything with it, and says so at once. */
export function refuseUpload(turn: Turn): void {
  note(turn, 'upload.refused');
  play(turn, ...sessionPrompt(turn, 'session.noUploads'));
}

/** An agent's message; who had no part in the chat is a stranger. */
export function keepAgentMessage(turn: Turn, { n, message }: EventOf<'agent.wrote'>): void {
  const { chat } = turn.s;
  const attempt = attemptNumbered(turn.s, n);
  if (!attempt || !mayHaveWritten(attempt, message) || !chat || chat.closed || !turn.legLive) {
    noteStranger(turn);
    return ignore(turn);
  }
  const text = textOf(message);
  if (text === '') return ignore(turn);
  chat.reminded = false;
  addMessage(turn, { from: 'agent', name: attempt.agentName, text, ...receivedWith(message) });
}

/** What was written in the carrier's conversation just before its writer left may be told after that: webhooks have no order. */
function mayHaveWritten({ status, outcome }: Attempt, { relay }: MessageReceived): boolean {
  return status === 'joined' || (outcome === 'left' && !relay);
}

export function noteStranger(turn: Turn): void {
  note(turn, 'message.stranger');
}

/** Nothing had been asked. */
export function noteUnasked(turn: Turn): void {
  note(turn, 'message.unasked');
}

/** Who writes is there. */
function isThere(turn: Turn): void {
  const { chat } = turn.s;
  if (!chat) return;
  chat.reminded = false;
  if (!chat.away) return;
  chat.away = false;
  cancelTimer(turn, 'away');
}
