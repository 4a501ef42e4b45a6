/** Signing in with a certified provider of OpenID Connect, in a process of its own, as a browser does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CookieJar } from 'tough-cookie';
import { createLog } from '../../../src/log';
import { startApp } from '../../../src/main';
import { builtPortal } from '../../portal/portal-app';
import { describeInBrowser, launchBrowser } from '../../widget/browser';
import { ApiApp } from '../api-app';

const ROLES = { viewer: 'calls-read', editor: 'calls-write', admin: 'calls-admin' };

let app: ApiApp;
let provider: ChildProcess;
let issuer: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const program = join(__dirname, '../../support/oidc-provider.mjs');
  provider = spawn(process.execPath, [program, `${publicUrl}/api/v1/sign-in/oidc/callback`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [printed] = (await once(provider.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  issuer = printed.toString().trim();
  app = await ApiApp.start({ port, publicUrl, oidc: oidcAt(issuer), portalDir: builtPortal() });
});
afterAll(async () => {
  provider.stdin?.end();
  await app.remove();
});

function oidcAt(place: string) {
  return {
    ...{ issuer: place, clientId: 'aftercall', clientSecret: 'a-secret-of-the-client' },
    ...{ scope: 'openid profile', nameClaim: 'preferred_username', rolesClaim: 'groups', roles: ROLES },
  };
}

/** A browser as far as redirects, cookies and forms go. */
class Browser {
  readonly jar = new CookieJar();
  url = '';

  async go(url: string, form?: { [name: string]: string }): Promise<string> {
    let next = new URL(url, this.url || undefined).href;
    let body = form;
    for (;;) {
      this.url = next;
      const response = await fetch(next, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: await this.jar.getCookieString(next) },
        ...(body ? { body: new URLSearchParams(body) } : {}),
      });
      for (const cookie of response.headers.getSetCookie()) await this.jar.setCookie(cookie, next);
      const location = response.headers.get('location');
      if (location === null) return response.text();
      await response.body?.cancel();
      next = new URL(location, next).href;
      body = undefined;
    }
  }

  /** Goes to the provider, says who one is, agrees, and comes back. */
  async signIn(login: string, query = ''): Promise<void> {
    let page = await this.go(`${app.url}/api/v1/sign-in/oidc${query}`);
    for (const prompt of [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }]) {
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) return;
      page = await this.go(action, prompt as { [name: string]: string });
    }
  }

  async api(path: string) {
    const url = `${app.url}/api/v1${path}`;
    const headers = { cookie: await this.jar.getCookieString(url), 'x-requested-with': 'aftercall' };
    const response = await fetch(url, { headers });
    return { status: response.status, body: (await response.json()) as { [name: string]: unknown } };
  }
}

test('somebody of a group that counts is signed in with its role, and leaves an entry', async () => {
  const ana = new Browser();
  expect((await ana.api('/sign-in')).body).toMatchObject({ user: null, oidc: true });
  await ana.signIn('ana:staff,calls-write');
  expect(new URL(ana.url).pathname).toBe('/');
  expect((await ana.api('/sign-in')).body).toMatchObject({ user: { name: 'ana', role: 'editor' } });
  expect((await ana.api('/users')).status).toBe(403);
  const [entry] = (await app.api().get('/audit?area=sign-ins')).body.items;
  expect(entry).toMatchObject({
    who: 'ana',
    sort: 'user',
    target: 'editor',
    action: 'GET /sign-in/oidc/callback',
  });
});

test('the highest role of several groups counts', async () => {
  const eva = new Browser();
  await eva.signIn('eva:calls-read,calls-admin');
  expect((await eva.api('/users')).status).toBe(200);
  expect(await app.app.store.account('eva')).toMatchObject({ role: 'admin' });
});

test('whoever asked for a page is led to it by the page of sign-ins, wherever the address comes from', async () => {
  for (const to of ['/settings/chat?a=1', '//elsewhere.example', 'https://elsewhere.example/']) {
    const eva = new Browser();
    await eva.signIn('eva:calls-read,calls-admin', `?to=${encodeURIComponent(to)}`);
    expect(eva.url).toBe(`${app.url}/sign-in?to=${encodeURIComponent(to)}`);
  }
  const ana = new Browser();
  await ana.signIn('ana:staff,calls-write', `?to=${'/a'.repeat(600)}`);
  expect(new URL(ana.url).pathname).toBe('/');
});

test('nobody of no group gets in, nor whoever has the name of somebody else', async () => {
  const max = new Browser();
  await max.signIn('max:staff');
  expect(max.url).toBe(`${app.url}/sign-in?failed=oidc-no-role`);
  await app.api().put('/users/otto').send({ role: 'admin', password: 'long enough for otto' }).expect(200);
  const otto = new Browser();
  await otto.signIn('otto:calls-read');
  expect(otto.url).toBe(`${app.url}/sign-in?failed=oidc-name-taken`);
  expect((await otto.api('/sign-in')).body).toMatchObject({ user: null });
  // The mark in place of a password is none.
  const { password } = (await app.app.store.account('ana')) ?? { password: '' };
  expect(password).toMatch(/^oidc\$/);
  for (const guess of [password, '', 'ana']) {
    const answer = await fetch(`${app.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'aftercall' },
      body: JSON.stringify({ name: 'ana', password: guess }),
    });
    expect(answer.status).toBe(401);
  }
});

test('an answer that another browser asked for is worth nothing', async () => {
  const victim = new Browser();
  const thief = new Browser();
  const page = await thief.go(`${app.url}/api/v1/sign-in/oidc`);
  const state = /state=([\w-]+)/.exec(page + thief.url)?.[1] ?? 'x';
  await victim.go(
    `${app.url}/api/v1/sign-in/oidc/callback?code=stolen&state=${state}&iss=${encodeURIComponent(issuer)}`,
  );
  expect(victim.url).toBe(`${app.url}/sign-in?failed=oidc-failed`);
  await thief.go(`${app.url}/api/v1/sign-in/oidc/callback?code=made-up&state=wrong`);
  expect(thief.url).toBe(`${app.url}/sign-in?failed=oidc-failed`);
});

describeInBrowser('in a real browser', () => {
  test('the button leads to the provider, and back to the portal with a name and a role', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ locale: 'en-US' });
      await page.goto(`${app.url}/settings/chat`);
      await page.getByRole('link', { name: 'Sign in with your organisation' }).click();
      await page.locator('input[name=login]').fill('bea:calls-read');
      await page.locator('input[name=password]').fill('any');
      await page.locator('[type=submit]').click();
      await page.locator('[type=submit]').click();
      await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor();
      await page.getByRole('button', { name: 'bea', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'Users' }).count()).toBe(0);
    } finally {
      await browser.close();
    }
  }, 120_000);
});

test('a provider that is not there is told so, and passwords go on working', async () => {
  await app.app.stop();
  const config = { ...app.config, oidc: oidcAt('http://127.0.0.1:1') };
  app.app = await startApp(config, { clock: app.clock, log: createLog('silent') });
  const browser = new Browser();
  await browser.go(`${app.url}/api/v1/sign-in/oidc`);
  expect(browser.url).toBe(`${app.url}/sign-in?failed=oidc-failed`);
  const answer = await fetch(`${app.url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'aftercall' },
    body: JSON.stringify({ name: 'otto', password: 'long enough for otto' }),
  });
  expect(answer.status).toBe(200);
});
