/**
 * Names of Studio as names of ours. Owns: what `trigger`, `flow`, `contact` and `widgets` stand for. Must not know:
 * the text a name stands in. Twilio docs: Studio, Variables.
 */
import type { FieldType } from '../flow/model';
import type { Widget } from './definition';
import type { Fields } from './fields';
import type { Finding } from './finding';
import type { Graph } from './graph';
import { segments } from './paths';

/** A name of ours. */
export interface Reference {
  /** as CEL and Liquid write it */
  name: string;
  type: FieldType;
  /** it always has a value */
  sure: boolean;
  /** words of a customer: their case does not count */
  words: boolean;
}

export interface World {
  graph: Graph;
  fields: Fields;
  /** variables that count */
  counting: ReadonlySet<string>;
  /** true when the answer to a question is a whole number */
  isNumber(widget: string): boolean;
  /** the flow places the call itself, so that the customer is who is called */
  outbound: boolean;
  tell(kind: Finding['kind'], widget: string, message: string): void;
}

const CALL: { [name: string]: string } = {
  From: 'from',
  Caller: 'from',
  To: 'to',
  Called: 'to',
  CallSid: 'sid',
  Direction: 'direction',
};

/** What a path of Studio is here; what there is not becomes a param, and is told. */
export function reference(path: string, by: string, world: World): Reference {
  const [root = '', group = '', ...rest] = segments(path);
  const [name = '', ...deep] = rest;
  if (root === 'trigger' || (root === 'flow' && group === 'data')) return given(path, by, world);
  if (root === 'contact') return sure(world.outbound ? 'call.to' : 'call.from');
  if (root === 'flow' && group === 'channel') return sure(world.outbound ? 'call.from' : 'call.to');
  if (root === 'flow' && (group === 'sid' || group === 'flow_sid')) return sure('session.id');
  if (root === 'flow' && group === 'variables' && name !== '') return variable(name, deep, world);
  const widget = root === 'widgets' ? world.graph.widgets.get(group) : undefined;
  if (widget) return output(widget, rest, by, world);
  if (root === 'widgets') world.tell('defect', by, `reads ${path}, and there is no widget "${group}"`);
  return missing(path, by, world);
}

function sure(name: string): Reference {
  return { name, type: 'string', sure: true, words: false };
}

function given(path: string, by: string, world: World): Reference {
  const [, group = '', name = '', ...rest] = segments(path);
  const own = CALL[name];
  if (group === 'data') return param(name, false);
  if (['call', 'message', 'conversation'].includes(group) && own !== undefined) return sure(`call.${own}`);
  if (group === 'request' && (name === 'to' || name === 'from')) return sure(`call.${name}`);
  if (['request', 'parent'].includes(group) && name === 'parameters')
    return param(rest[0] ?? 'parameters', false);
  return missing(path, by, world);

  function param(id: string, words: boolean): Reference {
    return { name: `params.${world.fields.param(id)}`, type: 'string', sure: true, words };
  }
}

function variable(name: string, deep: string[], { counting, fields }: World): Reference {
  const type = deep.length > 0 ? 'any' : counting.has(name) ? 'integer' : 'string';
  return {
    name: `vars.${fields.variable(name, type)}${within(deep)}`,
    type,
    sure: deep.length === 0,
    words: false,
  };
}

/** Outputs by the type of the widget: where each is kept below the widget's var. */
function output(widget: Widget, rest: string[], by: string, world: World): Reference {
  const kept = (type: FieldType, below = '', words = false): Reference => ({
    name: `vars.${world.fields.kept(widget.name, type)}${below}`,
    type: below === '' ? type : 'any',
    sure: false,
    words,
  });
  const [first = '', ...deep] = rest;
  switch (`${widget.type} ${first}`) {
    case 'gather-input-on-call Digits':
      return kept(world.isNumber(widget.name) ? 'integer' : 'string');
    case 'gather-input-on-call SpeechResult':
      return kept('string', '', true);
    case 'send-and-wait-for-reply inbound':
      if (deep[0] === 'Body') return kept('string', '', true);
      if (deep[0] !== undefined && CALL[deep[0]] !== undefined) return sure(`call.${CALL[deep[0]] ?? ''}`);
      break;
    case 'make-http-request parsed':
    case 'run-function parsed':
      return kept('any', within(deep));
    case 'make-http-request body':
    case 'run-function body':
      return kept('any');
    case 'set-variables variables':
      return variable(deep[0] ?? '', deep.slice(1), world);
    case 'record-voicemail RecordingUrl':
      return kept('recording', '.url');
    case 'record-voicemail RecordingDuration':
      return kept('recording', '.seconds');
    default:
  }
  return missing(['widgets', widget.name, ...rest].join('.'), by, world);
}

/** A name Studio does not know either: it is nothing there, and a param that is empty here. */
export function unknownName(name: string, by: string, { fields, tell }: World): string {
  tell('defect', by, `reads ${name}, which Studio does not know: it is nothing`);
  return `params.${fields.param(name)}`;
}

function missing(path: string, by: string, { fields, tell }: World): Reference {
  const param = fields.param(segments(path).slice(1).join('_'));
  tell(
    'lost',
    by,
    `${path} is not known here: it reads params.${param}, which is empty unless whoever starts the flow gives it`,
  );
  return { name: `params.${param}`, type: 'string', sure: true, words: false };
}

function within(parts: string[]): string {
  return parts
    .map((part) =>
      /^[A-Za-z_]\w*$/.test(part)
        ? `.${part}`
        : /^\d+$|^\[/.test(part)
          ? `[${part.replace(/[[\]]/g, '')}]`
          : `["${part}"]`,
    )
    .join('');
}
