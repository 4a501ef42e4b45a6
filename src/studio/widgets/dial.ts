/** `connect-call-to`. Twilio docs: Studio, Connect Call To. */
import { numberOf, textOf, type Bench, type Converter } from '../bench';
import type { StudioCondition, Widget } from '../definition';
import { target, type Target } from '../graph';
import { onlyPath, segments } from '../paths';
import { translateText } from '../texts';
import { todo } from './todo';

/** How a dial ended, as Twilio and as we call it. Twilio docs: Dial, DialCallStatus. */
const STATUS: { [status: string]: string[] } = {
  completed: ['completed'],
  answered: ['completed'],
  busy: ['busy'],
  'no-answer': ['no-answer'],
  failed: ['failed'],
  canceled: ['failed'],
};

export const dial: Converter = (widget, bench) => {
  const to = addressOf(widget, bench);
  if (to === null) return todo(widget, bench, undialled(widget));
  const seconds = numberOf(widget, 'timeout', 1, 600);
  const caller = textOf(widget, 'caller_id');
  const own = /contact\.channel\.address|trigger\.call\.From/.test(caller) && !bench.outbound;
  const ended = outcomes(widget, bench);
  return {
    body: {
      dial: to,
      ...(seconds === undefined || seconds === 30 ? {} : { timeout: `${seconds}s` }),
      ...(caller === '' || own ? {} : { callerId: translateText(caller, widget.name, bench) }),
    },
    ...ended,
    events: [
      'callCompleted',
      ...(target(widget, 'hangup') === target(widget, 'callCompleted') ? ['hangup'] : []),
    ],
    properties: ['noun', 'to', 'timeout', 'caller_id', 'sip_endpoint'],
  };
};

function undialled(widget: Widget): string {
  const [noun, to] = [textOf(widget, 'noun'), textOf(widget, 'to') || textOf(widget, 'sip_endpoint')];
  if (noun === 'conference' || noun === 'sim')
    return `a ${noun} cannot be dialled: numbers, clients and SIP addresses can`;
  if (to === '') return `it does not say which ${noun || 'number'} to dial`;
  return `"${to}" is no ${noun || 'number'} that can be dialled: a number has its country and digits, such as +18005550100`;
}

function addressOf(widget: Widget, bench: Bench): string | null {
  const [noun, to, sip] = ['noun', 'to', 'sip_endpoint'].map((key) => textOf(widget, key)) as [
    string,
    string,
    string,
  ];
  if (noun === 'sip') return sip === '' ? null : translateText(sip, widget.name, bench);
  if (to === '' || noun === 'conference' || noun === 'sim') return null;
  const address = translateText(to, widget.name, bench);
  if (noun === 'client') return /^client:/.test(address) ? address : `client:${address}`;
  const plain = address.replace(/[\s().-]/g, '');
  if (address.includes('{')) return address;
  // Studio takes a number without its plus.
  return /^\+?\d{11,15}$|^\+\d{3,10}$/.test(plain) ? `+${plain.replace('+', '')}` : null;
}

/** One way in Studio, four here; a split that asks how the dial ended is those four. */
function outcomes(widget: Widget, bench: Bench): { ways: { [outcome: string]: Target }; folded: string[] } {
  const next = target(widget, 'callCompleted');
  const all = { completed: next, busy: next, 'no-answer': next, failed: next };
  const split = next === undefined ? undefined : bench.graph.widgets.get(next);
  const conditions =
    split?.type === 'split-based-on' ? split.transitions.filter(({ event }) => event === 'match') : [];
  if (!split || conditions.length === 0) return { ways: all, folded: [] };
  const other = target(split, 'noMatch');
  const ways: { [outcome: string]: Target } = {
    completed: other,
    busy: other,
    'no-answer': other,
    failed: other,
  };
  for (const { next: to, conditions: [condition] = [] } of [...conditions].reverse()) {
    const named = condition && statuses(condition, widget.name);
    if (!named) return { ways: all, folded: [] };
    for (const outcome of named) ways[outcome] = to || undefined;
  }
  return { ways, folded: [split.name] };
}

function statuses(
  { arguments: [argument = ''], type, value }: StudioCondition,
  widget: string,
): string[] | null {
  const [root, name, output] = segments(onlyPath(argument)?.path ?? '');
  if (root !== 'widgets' || name !== widget || output !== 'DialCallStatus') return null;
  if (type !== 'equal_to' && type !== 'matches_any_of' && type !== 'contains') return null;
  const found = value.split(',').map((one) => STATUS[one.trim().toLowerCase()]);
  return found.every((one) => one !== undefined) ? found.flat() : null;
}
