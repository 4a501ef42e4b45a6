/** A rule about addresses that are written out (`bad-value`). Owns: its messages. */
import { readEndpoint, readPhoneNumber } from '../../call/endpoint';
import type { StepSource } from '../parse/flow-source';
import { nodeAt, spotAt } from '../parse/located';
import { errorAt, warningAt, type Problem } from '../problem';
import { targetOf } from './unknown-flow';
import type { Rule } from './rule';

const SOCKET = /^wss:\/\/\S+$/i;

/** An address that is written out has a form that can be rung (Twilio docs: Dial, Number, Client, Sip). */
export const endpoint: Rule = (flow) => [...flow.steps.values()].flatMap(addressProblems);

function addressProblems(step: StepSource): Problem[] {
  if (step.kind === 'queue') return musicProblems(step);
  if (step.kind === 'callback') return numberProblems(step, ['number']);
  if (step.kind === 'message') return numberProblems(step, ['to', 'from']);
  if (step.kind === 'dial') return [...targetProblems(step), ...callerProblems(step)];
  if (step.kind !== 'transfer' || targetOf(step) !== undefined) return [];
  const to = step.data.transfer;
  if (isAddress(to) || isSocket(to)) return [];
  const hint = 'write the name of a flow, "+15551000", sip:user@host or wss://host/path';
  return [
    errorAt(spotAt(step.tree, ['transfer']), 'bad-value', `the leg cannot be transferred to "${to}"`, hint),
  ];
}

function targetProblems({ data, tree }: Extract<StepSource, { kind: 'dial' }>): Problem[] {
  const hint = 'write "+15551000", client:name or sip:user@host';
  return [data.dial].flat().flatMap((to, index) => {
    const spot = spotAt(tree, Array.isArray(data.dial) ? ['dial', index] : ['dial']);
    return isAddress(to) ? [] : [errorAt(spot, 'bad-value', `"${to}" cannot be dialled`, hint)];
  });
}

/** A telephone shows numbers alone (Twilio docs: Dial, callerId; error 13214): with anything else one of ours is shown. */
function callerProblems({ data, tree }: Extract<StepSource, { kind: 'dial' }>): Problem[] {
  const node = nodeAt(tree, ['callerId']);
  const shown = node?.source ?? '';
  const isToNumber = [data.dial].flat().some((to) => readPhoneNumber(to) !== null);
  if (!node || !isToNumber || isFilledIn(shown) || readPhoneNumber(shown) !== null) return [];
  const message = `"${shown}" is not shown by a telephone: one of your numbers is`;
  return [
    warningAt(node.spot, 'bad-value', message, 'write a number of yours, as "+15551000", or leave it out'),
  ];
}

/** A number that is written out says whose it is. */
function numberProblems({ tree }: StepSource, keys: string[]): Problem[] {
  return keys.flatMap((key) => {
    const node = nodeAt(tree, [key]);
    const number = node?.source ?? '';
    if (!node || isFilledIn(number) || readPhoneNumber(number) !== null) return [];
    return [
      errorAt(node.spot, 'bad-value', `"${number}" is no number with its country`, 'write "+15551000"'),
    ];
  });
}

/** What is played to those who wait is fetched by the carrier. */
function musicProblems({ data, tree }: Extract<StepSource, { kind: 'queue' }>): Problem[] {
  const { music } = data.while ?? {};
  if (music === undefined || /^https?:\/\/\S+$/i.test(music) || isFilledIn(music)) return [];
  const hint = 'write an address that begins with https://';
  return [errorAt(spotAt(tree, ['while', 'music']), 'bad-value', `"${music}" cannot be played`, hint)];
}

/** True for an address, written out, that can be rung. */
export function isTelephone(text: string): boolean {
  return readEndpoint(text) !== null;
}

/** True for the address, written out, of a virtual agent that listens and speaks (Twilio docs: ConversationRelay). */
export function isSocket(text: string): boolean {
  return SOCKET.test(text);
}

function isAddress(text: string): boolean {
  return isTelephone(text) || isFilledIn(text);
}

function isFilledIn(text: string): boolean {
  return /\{\{|\{%/.test(text);
}
