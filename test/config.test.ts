import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_KEYS, readConfig } from '../src/config';

const SID = `AC${'0'.repeat(32)}`;

test('.env.example names exactly the variables that are read, and no other file reads any', () => {
  const example = readFileSync(join(__dirname, '../.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual([...CONFIG_KEYS].sort());
});

test('.env.example as it stands is a valid configuration', () => {
  const example = readFileSync(join(__dirname, '../.env.example'), 'utf8');
  const env = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]),
  );
  expect(readConfig(env)).toMatchObject({
    ok: true,
    config: { port: 3000, databaseUrl: 'file:./data/aftercall.db' },
  });
});

test('an empty environment starts with the local carrier', () => {
  const read = readConfig({});
  expect(read.ok && read.config.twilio).toBeUndefined();
  expect(read.ok && read.config.flowEnv).toEqual({ ORDER_API: 'http://127.0.0.1:8090' });
});

test('every problem is reported at once, each by its variable', () => {
  const read = readConfig({
    PORT: 'many',
    PUBLIC_URL: 'calls.example.com',
    TWILIO_ACCOUNT_SID: 'XX1',
    LOG_LEVEL: 'loud',
    ADMIN_TOKEN: 'abc',
    FLOW_ENV: 'nonsense',
  });
  expect(read.ok).toBe(false);
  const lines = read.ok ? [] : read.problems;
  for (const name of [
    'PORT',
    'PUBLIC_URL',
    'TWILIO_ACCOUNT_SID',
    'LOG_LEVEL',
    'ADMIN_TOKEN',
    'FLOW_ENV',
    'TWILIO_AUTH_TOKEN',
  ]) {
    expect(lines.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  }
});

test('Twilio credentials need each other and a public address', () => {
  expect(readConfig({ TWILIO_AUTH_TOKEN: 'x' })).toMatchObject({ ok: false });
  expect(readConfig({ TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: 'x' })).toMatchObject({ ok: false });
  const read = readConfig({
    TWILIO_ACCOUNT_SID: SID,
    TWILIO_AUTH_TOKEN: 'x',
    PUBLIC_URL: 'https://calls.example.com/',
  });
  expect(read).toMatchObject({ ok: true, config: { publicUrl: 'https://calls.example.com' } });
});
