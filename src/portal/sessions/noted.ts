/** What a line of a timeline holds, in words. Owns: how each of its values reads. */
import type { TFunction } from 'i18next';
import { serverWords } from '../i18n/server/server-words';
import type { useFormat } from '../i18n/use-format';
import type { Session } from './session';

type Data = Session['timeline'][number]['data'];

export interface Words {
  t: TFunction;
  format: ReturnType<typeof useFormat>;
  ruleName(rule: string): string;
  agentName(id: string): string;
}

/** `flow: support, step: greet, kind: Says something` */
export function notedWords(
  words: Words,
  channel: Session['channel'],
  line: Session['timeline'][number],
): string {
  return Object.entries(line.data as Data)
    .flatMap(([name, value]) => {
      if (value === null || value === '' || typeof value === 'object') return [];
      return [`${words.t(`noted.${name}`, name)}: ${valueOf(words, channel, { line, name, value })}`];
    })
    .join(', ');
}

function valueOf(
  { t, format, ruleName, agentName }: Words,
  channel: Session['channel'],
  { line, name, value }: { line: { kind: string }; name: string; value: unknown },
): string {
  if (typeof value === 'boolean') return t(value ? 'settings.on' : 'settings.off');
  if (typeof value === 'number') return format.number(value);
  const text = String(value);
  switch (name) {
    case 'agent':
      return agentName(text);
    case 'failedRule':
      return ruleName(text);
    case 'type':
      return t(`${channel === 'voice' ? 'callTypes' : 'chatTypes'}.${text}`, text);
    case 'kind':
      return t(line.kind.startsWith('step.') ? `kinds.${text}` : `codes.${text}`, text);
    case 'strategy':
      return t(`strategies.${text}`, text);
    case 'by':
      return t(`endedBy.${text}`, t(`codes.${text}`, text));
    case 'at':
    case 'since':
      return format.time(text);
    case 'step':
    case 'flow':
    case 'queue':
    case 'virtualAgent':
    case 'fallback':
    case 'hours':
    case 'var':
    case 'condition':
      return text;
    default:
      return t(`codes.${text}`, serverWords(text));
  }
}
