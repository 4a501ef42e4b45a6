/** Traces as a collector gets them: OTLP over HTTP, from the whole app. */
import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { idsOfSession } from '../../src/traces/session-ids';
import { ApiApp } from '../web/api-app';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

let collector: Server;
let endpoint: string;
const paths: string[] = [];
const bodies: string[] = [];
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    paths.push(request.url ?? '');
    bodies.push(await bodyOf(request));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => collector.close(resolve)));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function spans(): Span[] {
  return bodies.flatMap((body) =>
    (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap(
      ({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
}

const said = ({ attributes }: Span, name: string) =>
  attributes.find(({ key }) => key === name)?.value.stringValue;

test('a session is a trace of its turns and of what was asked of others, without personal data', async () => {
  const app = await ApiApp.start({ traces: { endpoint, serviceName: 'desk' } });
  const sessionId = await app.endedCall('+15557654321');
  await app.remove();
  expect(new Set(paths)).toEqual(new Set(['/v1/traces']));
  expect(bodies.join('')).toContain('"desk"');
  const { traceId, spanId } = idsOfSession(sessionId);
  const all = spans();
  expect(all.every((span) => span.traceId === traceId)).toBe(true);
  const [whole, ...others] = all.filter(({ name }) => name === 'session');
  expect(others).toEqual([]);
  expect(whole).toMatchObject({ spanId, traceId });
  expect(whole?.parentSpanId ?? '').toBe('');
  expect(whole && said(whole, 'aftercall.channel')).toBe('voice');
  const below = all.filter(({ name }) => name !== 'session');
  expect(below.every(({ parentSpanId }) => parentSpanId === spanId)).toBe(true);
  const names = new Set(below.map(({ name }) => name));
  for (const name of ['turn call.arrived', 'turn document.requested', 'leg.call', 'agents.rank'])
    expect(names).toContain(name);
  for (const { startTimeUnixNano, endTimeUnixNano } of all)
    expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
  expect(bodies.join('')).not.toMatch(/5557654321|15551000|Agent One/);
});

test('a collector that is not there changes nothing, and holds no end up', async () => {
  const app = await ApiApp.start({ traces: { endpoint: 'http://127.0.0.1:9', serviceName: 'desk' } });
  const sessionId = await app.endedCall();
  expect((await app.app.store.session(sessionId))?.phase).toBe('closed');
  await app.remove();
});

test('where traces are off no package of theirs is loaded', () => {
  const main = join(__dirname, '../../src/main.ts');
  const program = `
    import { require } from ${JSON.stringify(join(__dirname, '../support/ts-hook.mjs'))};
    require(${JSON.stringify(main)});
    console.log(Object.keys(require.cache).filter((name) => /@opentelemetry.(sdk|exporter|resources)/.test(name)).length);
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('0');
});
