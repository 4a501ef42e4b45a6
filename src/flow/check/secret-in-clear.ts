/** A rule about secrets that others could read on their way, or in our records (`secret-in-clear`). Owns: its messages. */
import { isSecret } from '../answer-spec';
import { nodeAt, spotAt, type Located } from '../parse/located';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { warningAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** Vars that are called like something nobody is to see. */
const LIKE_SECRETS = /^(pin|pin_?code|passcode|password|cvv|cvc|card|card_?number|credit_?card|ssn|iban)$/i;

/** What is called like a secret is asked as one, and secrets cross a network only encrypted. */
export const secretInClear: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) =>
    step.kind === 'ask' ? asked(step) : step.kind === 'http' ? sent(step, flow) : [],
  );

function asked({ data, tree }: Extract<StepSource, { kind: 'ask' }>): Problem[] {
  const { save, answer } = data;
  if (save === undefined || !LIKE_SECRETS.test(save) || answer?.type !== 'digits' || isSecret(answer))
    return [];
  const message = `"${save}" looks like a secret, and is kept in logs, records and answers`;
  return [
    warningAt(
      spotAt(tree, ['save']),
      'secret-in-clear',
      message,
      'write sensitive: true in its answer: only http may then send it',
    ),
  ];
}

function sent({ data, tree }: Extract<StepSource, { kind: 'http' }>, flow: FlowSource): Problem[] {
  const address = /^\w+\s+http:\/\/([^/:\s]+)/i.exec(data.http)?.[1];
  if (address === undefined || /^(localhost|127(\.\d+){3}|\{)/.test(address)) return [];
  const secrets = new Set(
    [...flow.steps.values()].flatMap((step) =>
      step.kind === 'ask' && isSecret(step.data.answer) && step.data.save !== undefined
        ? [step.data.save]
        : [],
    ),
  );
  const texts = ['headers', 'body', 'form'].flatMap((key) => scalars(nodeAt(tree, [key])));
  const names = [...texts.join('\n').matchAll(/\b(secret|vars)\.(\w+)/g)]
    .filter(([, root, name = '']) => root === 'secret' || secrets.has(name))
    .map(([name]) => name);
  return [...new Set(names)].map((name) =>
    warningAt(
      spotAt(tree, ['http']),
      'secret-in-clear',
      `${name} is sent to ${address} without encryption`,
      'write https://',
    ),
  );
}

function scalars(node: Located | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'list') return node.items.flatMap(scalars);
  return node.kind === 'map'
    ? [...node.entries.values()].flatMap((entry) => scalars(entry.node))
    : [node.source];
}
