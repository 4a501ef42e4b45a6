/** `make-http-request` and `run-function`. Twilio docs: Studio, Make HTTP Request; Run Function. */
import type { Json, JsonObject } from '../../lib/json';
import { textOf, type Bench, type Converter } from '../bench';
import type { Widget } from '../definition';
import { target } from '../graph';
import { replacePaths } from '../paths';
import { reference } from '../references';
import { jsonWithLiquid, translated } from './queue';
import { todo } from './todo';

export const httpRequest: Converter = (widget, bench) => {
  if (textOf(widget, 'add_twilio_auth') === 'true')
    return todo(widget, bench, 'requests that sign in at Twilio are not made');
  const method = textOf(widget, 'method').toUpperCase() || 'GET';
  const form = !/json/.test(textOf(widget, 'content_type'));
  const written = textOf(widget, 'body');
  const body = written === '' ? parameters(widget, bench) : bodyOf(written, form, widget, bench);
  if (body === null)
    return todo(
      widget,
      bench,
      'its body is neither JSON with names nor a form, which is all that can be sent',
    );
  return request(widget, bench, {
    ...{ method, body, form },
    failed: 'failed',
    ok: 'success',
    properties: ['method', 'url', 'body', 'content_type', 'parameters', 'add_twilio_auth'],
  });
};

export const runFunction: Converter = (widget, bench) => {
  const found = { method: 'POST', body: parameters(widget, bench), failed: 'fail', ok: 'success' };
  return request(widget, bench, {
    ...found,
    properties: ['url', 'parameters', 'service_sid', 'environment_sid', 'function_sid'],
  });
};

const NO_ADDRESS = 'the export does not have its address: write the one of the function';

interface Request {
  method: string;
  body: JsonObject;
  /** the body is sent as a form and not as JSON */
  form?: boolean;
  ok: string;
  failed: string;
  properties: string[];
}

function request(
  widget: Widget,
  bench: Bench,
  { method, body, form, ok, failed, properties }: Request,
): ReturnType<Converter> {
  const written = textOf(widget, 'url');
  if (!/^https?:\/\/|^\{\{/.test(written))
    return todo(widget, bench, written === '' ? NO_ADDRESS : `"${written}" is no address`);
  const url = address(written, widget, bench);
  const query =
    method === 'GET'
      ? Object.entries(body).map(
          ([key, value]) =>
            `${encodeURIComponent(key)}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
        )
      : [];
  const full = query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`;
  return {
    body: {
      http: `${method} ${full.replace(/\s(?![^{]*\}\})/g, '%20')}`,
      ...(method === 'GET' || Object.keys(body).length === 0 ? {} : { [form ? 'form' : 'body']: body }),
      ...(bench.fields.isKept(widget.name) ? { save: bench.fields.kept(widget.name, 'any') } : {}),
    },
    ways: { ok: target(widget, ok), failed: target(widget, failed) },
    events: [ok, failed],
    properties,
  };
}

/** Each output is encoded as one part of an address here, so filters that encode are taken away. */
function address(text: string, widget: Widget, bench: Bench): string {
  const bare = text
    .replace(/\s*\|\s*url_encode\b/g, '')
    .replaceAll(' ', '%20')
    .replace(
      /\{\{(?:%20)*([^}]*?)(?:%20)*\}\}/g,
      (_all, inside: string) => `{{ ${inside.replaceAll('%20', ' ')} }}`,
    );
  return replacePaths(bare, (path) => `${reference(path, widget.name, bench).name} | default: ""`);
}

function parameters(widget: Widget, bench: Bench): JsonObject {
  const list = Array.isArray(widget.properties['parameters']) ? widget.properties['parameters'] : [];
  const pairs = list.flatMap((one): [string, Json][] =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && typeof one['key'] === 'string'
      ? [[one['key'], translated(one['value'] ?? '', widget, bench)]]
      : [],
  );
  return Object.fromEntries(pairs);
}

/** `order={{flow.variables.order}}&how=fast`, or JSON. */
function bodyOf(written: string, form: boolean, widget: Widget, bench: Bench): JsonObject | null {
  if (!form || !/^[\w.-]+=[^&]*(&[\w.-]+=[^&]*)*$/.test(written.trim()))
    return jsonBody(written, widget, bench);
  const pairs = written
    .trim()
    .split('&')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return translated(Object.fromEntries(pairs) as JsonObject, widget, bench) as JsonObject;
}

function jsonBody(written: string, widget: Widget, bench: Bench): JsonObject | null {
  const parsed = jsonWithLiquid(written);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return null;
  return translated(parsed, widget, bench) as JsonObject;
}
