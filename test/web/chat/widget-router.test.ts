import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { createLog } from '../../../src/log';
import { widgetRouter } from '../../../src/web/chat/widget-router';
import { problemHandler, unknownRoute } from '../../../src/web/problem';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-modules-'));
writeFileSync(join(folder, 'widget.js'), 'void 0;\n');
writeFileSync(join(folder, 'package.json'), '{"secret":true}');
writeFileSync(join(folder, 'widget.d.ts'), 'export {};');
afterAll(() => rmSync(folder, { recursive: true }));

const app = express();
app.disable('etag');
app.use('/chat', widgetRouter(folder), unknownRoute);
app.use(problemHandler(createLog('silent')));

test('modules are served as such, to pages of any origin, and are kept for a while', async () => {
  const { status, headers, text } = await request(app).get('/chat/widget.js');
  expect([status, text]).toEqual([200, 'void 0;\n']);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  });
  const again = await request(app).get('/chat/widget.js').set('if-none-match', headers['etag']!);
  expect([again.status, again.text]).toEqual([304, '']);
});

test('nothing but modules can be had, whatever is asked for', async () => {
  for (const path of [
    'none.js',
    'package.json',
    'widget.d.ts',
    '..%2f..%2fpackage.js',
    '%2e%2e/x.js',
    '__proto__.js',
  ])
    expect([path, (await request(app).get(`/chat/${path}`)).status]).toEqual([path, 404]);
});

test('the page to try it on speaks both languages and allows nothing inline', async () => {
  for (const [language, other, title] of [
    ['en', 'es', 'Aftercall chat'],
    ['es', 'en', 'Chat de Aftercall'],
  ]) {
    const { text, headers } = await request(app).get(`/chat/?lang=${language}`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<title>${title}</title>`);
    expect(text).toContain(`href="/chat/?lang=${other}"`);
    expect(text.match(/<script[^>]*>[^<]+<\/script>|<style|onclick/)).toBeNull();
  }
  const { text } = await request(app).get('/chat/?lang=%22%3E%3Cscript%3E');
  expect(text).toContain('<html lang="en">');
  expect(text).not.toContain('"><script>');
});
