import { createHash } from 'node:crypto';
import { openScene, type Scene } from './support/scene';

let scene: Scene;
let response: Response;
let page: string;
beforeEach(async () => {
  scene = await openScene();
  response = await fetch(`${scene.carrier.url}/carrier`);
  page = await response.text();
});
afterEach(() => scene.close());

/** The text of the only element of this name. */
function only(element: string): string {
  const found = [...page.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
  expect(found).toHaveLength(1);
  return found[0]![1]!;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the page is served as HTML and kept nowhere', () => {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/i);
});

test('only its own script and style may run, and only this server may be asked', () => {
  const policy = Object.fromEntries(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  );
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': hash(only('script')),
    'style-src': hash(only('style')),
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('it needs nothing from elsewhere', () => {
  expect(page).not.toMatch(/\b(?:src|href)=|@import|url\(|https?:\/\//);
});

test('it has no styles or handlers in attributes, which the policy would stop', () => {
  expect(page).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
});

test('what calls bring in is shown as text and never read as HTML', () => {
  expect(only('script')).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/,
  );
});

test('the script is one that can be read', () => {
  expect(() => new Function(only('script'))).not.toThrow();
});

test('every field has a label and every section a heading', () => {
  const outside = page.replace(/<label[^]*?<\/label>/g, '');
  expect(outside).not.toMatch(/<(?:input|select|textarea)\b/);
  const labels = page.match(/<label[^]*?<\/label>/g) ?? [];
  for (const label of labels) expect(label).toMatch(/<label[^>]*>\s*\w[^]*<(?:input|select)\b/);
  const titles = [...page.matchAll(/<section[^>]* aria-labelledby="([^"]+)"/g)].map(([, id]) => id!);
  expect(titles).toHaveLength(page.match(/<section\b/g)!.length);
  for (const id of titles) expect(page).toContain(`<h2 id="${id}"`);
});

test('what the script asks for is what the control API has', async () => {
  for (const path of ['calls', 'clock', 'destinations', 'events?since=0'])
    expect((await fetch(`${scene.carrier.url}/carrier/${path}`)).status).toBe(200);
  const actions = [...page.matchAll(/data-action="(\w+)"/g)].map(([, action]) => action!);
  expect(actions).toEqual(['answer', 'reject', 'hangup']);
  for (const action of [...actions, 'press', 'say']) {
    const answer = await fetch(`${scene.carrier.url}/carrier/calls/CA1/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('there is no call') });
  }
});
