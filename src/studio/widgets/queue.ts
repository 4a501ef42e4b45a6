/** `send-to-flex` and `enqueue-call`: waiting for an agent. Twilio docs: Studio, Send to Flex; Enqueue Call. */
import type { Json, JsonObject } from '../../lib/json';
import { numberOf, textOf, type Bench, type Converter } from '../bench';
import type { Widget } from '../definition';
import { target, type Target } from '../graph';
import { translateText } from '../texts';

export const queue: Converter = (widget, bench) => {
  const workflow =
    textOf(widget, 'workflow') || textOf(widget, 'workflow_sid') || textOf(widget, 'queue_name');
  const wait = numberOf(widget, 'timeout', 1, 86_400);
  const priority = numberOf(widget, 'priority', 0, 100);
  const attributes = attributesOf(widget, bench);
  return {
    body: {
      queue: bench.queue(widget, workflow),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      ...(priority === undefined || priority < 2 ? {} : { priority }),
      ...(wait === undefined ? {} : { maxWait: `${wait}s` }),
    },
    ways: failures(widget, bench),
    events: ['callComplete', 'failedToEnqueue', 'callFailure'],
    properties: [
      'workflow',
      'workflow_sid',
      'queue_name',
      'timeout',
      ...(priority === undefined ? [] : ['priority']),
      'attributes',
      'task_attributes',
      'channel',
      'channel_sid',
      'channel_name',
    ],
  };
};

function failures(widget: Widget, bench: Bench): { [outcome: string]: Target } {
  const [refused, broken] = [target(widget, 'failedToEnqueue'), target(widget, 'callFailure')];
  if (refused !== undefined && broken !== undefined && refused !== broken)
    bench.tell(
      'changed',
      widget.name,
      'callFailure and failedToEnqueue led to different places: here the first is timeout, the second failed',
    );
  return { completed: target(widget, 'callComplete'), timeout: broken ?? refused, failed: refused ?? broken };
}

/** Attributes are JSON as text, with Liquid in it. */
function attributesOf(widget: Widget, bench: Bench): JsonObject {
  const written = textOf(widget, 'attributes') || textOf(widget, 'task_attributes');
  if (written === '') return {};
  const parsed = jsonWithLiquid(written);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    bench.tell('defect', widget.name, 'its attributes are no JSON: they are one attribute, "studio"');
    return { studio: translateText(written, widget.name, bench) };
  }
  return translated(parsed, widget, bench) as JsonObject;
}

/** JSON whose values may be Liquid, in quotes or without; null when it cannot be read. */
export function jsonWithLiquid(text: string): Json {
  const quoted = text.replace(
    /("(?:[^"\\]|\\.)*")|(\{\{[^{}]*\}\})/g,
    (_all, string?: string, tag?: string) => string ?? JSON.stringify(tag),
  );
  for (const one of [text, quoted])
    try {
      return JSON.parse(one) as Json;
    } catch {
      // The next reading is tried.
    }
  return null;
}

/** A value whose texts are translated, and whose keys are names here. */
export function translated(value: Json, widget: Widget, bench: Bench): Json {
  if (typeof value === 'string') {
    const text = translateText(value, widget.name, bench);
    return text.startsWith('=') ? `{{ "=" }}${text.slice(1)}` : text;
  }
  if (Array.isArray(value)) return value.map((one) => translated(one, widget, bench));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translated(one, widget, bench)]));
}
