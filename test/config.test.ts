import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCliConfig } from '../src/cli/cli-config';
import { CONFIG_KEYS, readConfig, readDatabaseUrl } from '../src/config';

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
    config: { port: 3000, databaseUrl: 'file:data/aftercall.db' },
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

test('what can be chosen is named, in words of ours', () => {
  const read = readConfig({ LOG_LEVEL: 'loud', PORT: 'many', FLOWS_WATCH: 'yes', DRAIN_SECONDS: 'long' });
  expect(read.ok ? [] : read.problems).toEqual([
    'PORT: must be a port number from 0 to 65535',
    'FLOWS_WATCH: must be one of on, off',
    'DRAIN_SECONDS: must be a number of seconds from 0 to 60',
    'LOG_LEVEL: must be one of error, warn, info, debug, silent',
  ]);
});

test.each([
  ['PUBLIC_URL', 'http://user:pw@x.example.com', 'must have no user, password, query or fragment'],
  ['PUBLIC_URL', 'https://x.example.com/path?q=1', 'must have no user, password, query or fragment'],
  ['PUBLIC_URL', 'https://x.example.com/#a', 'must have no user, password, query or fragment'],
  ['TWILIO_API_URL', 'https://x.example.com?a=b', 'must have no user, password, query or fragment'],
  ['FLOW_HTTP_HOSTS', 'crm.internal http://a/b c:99999', 'that is not so of number 2'],
  ['FLOW_HTTP_HOSTS', 'c:99999', 'that is not so of number 1'],
  ['FLOW_HTTP_HOSTS', '*.internal', 'that is not so of number 1'],
  ['ADMIN_TOKEN', 'é'.repeat(16), 'must be of ASCII letters, digits and signs'],
  ['METRICS_TOKEN', `${'a'.repeat(16)} `, 'with no space at its ends'],
  [
    'GOOGLE_APPLICATION_CREDENTIALS',
    '/none',
    'must name the key file of a service account that this user may read (ENOENT)',
  ],
  ['GOOGLE_APPLICATION_CREDENTIALS', __filename, 'must name the key file of a service account (JSON)'],
  ['KEEP_SESSIONS_DAYS', '1.5', 'must be a whole number of days from 1 to 36500'],
  ['LOG_LEVEL', 'loud', 'must be one of error, warn, info, debug, silent'],
  ['FLOWS_WATCH', 'yes', 'must be one of on, off'],
])('%s that cannot work is refused at start: %s', (variable, written, words) => {
  expect(readConfig({ [variable]: written })).toEqual({
    ok: false,
    problems: [expect.stringMatching(new RegExp(`^${variable}: `))],
  });
  const read = readConfig({ [variable]: written });
  expect(read.ok ? '' : read.problems[0]).toContain(words);
});

test('what stands beside a mistake and is none is taken', () => {
  const httpHosts = ['crm.internal', '10.0.0.7:8080', 'Shop.internal:80', '[::1]:9'];
  expect(
    readConfig({
      PUBLIC_URL: 'https://x.example.com/calls/',
      FLOW_HTTP_HOSTS: httpHosts.join(', '),
      ADMIN_TOKEN: 'sixteen signs: ok!',
      GOOGLE_APPLICATION_CREDENTIALS: join(__dirname, '../package.json'),
    }),
  ).toMatchObject({ ok: true, config: { publicUrl: 'https://x.example.com/calls', httpHosts } });
});

test('a store that is none is a mistake of the configuration, without its password', () => {
  expect(readConfig({ DATABASE_URL: 'mysql://aftercall:hunter22@db/aftercall' })).toEqual({
    ok: false,
    problems: [
      'DATABASE_URL: expected file:./data/aftercall.db or postgres://user:password@host/database, found mysql:',
    ],
  });
  expect(() => readDatabaseUrl({ DATABASE_URL: 'sqlite3' })).toThrow(/^DATABASE_URL: .*found no scheme$/);
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

test('a CRM needs an address and a secret, and the address is safe', () => {
  const url = 'https://crm.example.com/hooks';
  const secret = 'a-secret-of-the-crm';
  const lines = (env: { [name: string]: string }): string[] => {
    const read = readConfig(env);
    return read.ok ? [] : read.problems;
  };
  expect(readConfig({ CRM_URL: url, CRM_SECRET: secret })).toMatchObject({
    config: { crm: { url, secret } },
  });
  expect(readConfig({})).not.toHaveProperty('config.crm');
  expect(lines({ CRM_URL: url })).toEqual([expect.stringMatching(/^CRM_SECRET: /)]);
  expect(lines({ CRM_SECRET: secret })).toEqual([expect.stringMatching(/^CRM_URL: /)]);
  expect(lines({ CRM_URL: url, CRM_SECRET: 'short' })).toEqual([expect.stringMatching(/^CRM_SECRET: /)]);
  for (const local of ['http://127.0.0.1:8091/x', 'http://localhost/x', 'http://[::1]:1/'])
    expect(lines({ CRM_URL: local, CRM_SECRET: secret })).toEqual([]);
  for (const unsafe of [
    'http://crm.example.com/',
    'http://127.0.0.1.example.com/',
    'ftp://127.0.0.1/',
    'crm',
  ])
    expect(lines({ CRM_URL: unsafe, CRM_SECRET: secret })).toEqual([expect.stringMatching(/^CRM_URL: /)]);
  expect(lines({ CRM_URL: 'https://a:b@crm.example.com', CRM_SECRET: secret })).toEqual([
    'CRM_URL: must have no user and no password: what is sent is signed',
  ]);
});

test.each([
  ['CUSTOM_DATA_KEYS', 'customDataKeys'],
  ['BOT_SECRETS', 'botSecrets'],
])('%s are pairs with long secrets, and no message repeats one', (variable, field) => {
  const keys = { shop: 'a=secret=of-the-shop', 'shop-2': '0123456789abcdef' };
  const written = Object.entries(keys).map(([name, secret]) => `${name}=${secret}`);
  expect(readConfig({ [variable]: written.join(' ') })).toMatchObject({ config: { [field]: keys } });
  expect(readConfig({})).toMatchObject({ config: { [field]: {} } });
  for (const bad of [
    'shop=too-short',
    'only-a-secret-value',
    '1shop=0123456789abcdef',
    '=0123456789abcdef',
  ]) {
    const read = readConfig({ [variable]: bad });
    expect(read).toEqual({ ok: false, problems: [expect.stringMatching(new RegExp(`^${variable}: `))] });
    expect(JSON.stringify(read)).not.toMatch(/too-short|only-a-secret|0123456789abcdef/);
  }
});

test('names flows read are names of their language', () => {
  expect(readConfig({ FLOW_ENV: 'ORDER-API=x' })).toMatchObject({ ok: false });
  expect(
    readConfig({ FLOW_ENV: `HELLO="Hello, and welcome." API=http://a BYE='Good "day", x=y.' E=""` }),
  ).toMatchObject({
    config: { flowEnv: { HELLO: 'Hello, and welcome.', API: 'http://a', BYE: 'Good "day", x=y.', E: '' } },
  });
  expect(readConfig({ FLOW_ENV: 'HELLO="Hello, and' })).toMatchObject({ ok: false });
  expect(readConfig({ FLOW_ENV: 'ORDER_API=http://a?b=c' })).toMatchObject({
    config: { flowEnv: { ORDER_API: 'http://a?b=c' } },
  });
});

test('the command line needs an address and a token, and nothing of what the server needs', () => {
  expect(readCliConfig({ PORT: 'many' })).toEqual({ ok: true, config: { url: 'http://127.0.0.1:3000' } });
  expect(readCliConfig({ PORT: '4100' })).toEqual({ ok: true, config: { url: 'http://127.0.0.1:4100' } });
  for (const [HOST, url] of [
    ['127.0.0.2', 'http://127.0.0.2:3000'],
    ['::1', 'http://[::1]:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
  ] as const)
    expect(readCliConfig({ HOST })).toEqual({ ok: true, config: { url } });
  expect(
    readCliConfig({ AFTERCALL_URL: 'https://a.example.com/', ADMIN_TOKEN: 'surely-long-enough' }),
  ).toEqual({
    ok: true,
    config: { url: 'https://a.example.com', token: 'surely-long-enough' },
  });
  expect(readCliConfig({ AFTERCALL_URL: 'a.example.com', ADMIN_TOKEN: 'abc' })).toEqual({
    ok: false,
    problems: [expect.stringMatching(/^AFTERCALL_URL: /), expect.stringMatching(/^ADMIN_TOKEN: /)],
  });
});

test('OpenID Connect needs all of its variables, and says which are missing', () => {
  expect(readConfig({ OIDC_ISSUER: 'http://login.example.com' })).toEqual({
    ok: false,
    problems: [
      'OIDC_ISSUER: must be an https URL, or an http URL of this machine',
      'OIDC_CLIENT_ID: must be set together with OIDC_ISSUER',
      'OIDC_CLIENT_SECRET: must be set together with OIDC_ISSUER',
      'OIDC_ROLES: must be set together with OIDC_ISSUER',
    ],
  });
  // A provider that is half set signs nobody in, and the page does not say why.
  expect(readConfig({ OIDC_CLIENT_ID: 'a', OIDC_ROLES: 'viewer=staff' })).toEqual({
    ok: false,
    problems: ['OIDC_ISSUER: must be set together with OIDC_CLIENT_ID, OIDC_ROLES'],
  });
  const whole = { OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
  expect(readConfig({ ...whole, OIDC_ROLES: 'chief=bosses' })).toMatchObject({ ok: false });
  expect(readConfig({ ...whole, OIDC_ROLES: 'viewer=staff admin=it' })).toMatchObject({
    ok: true,
    config: {
      oidc: { roles: { viewer: 'staff', admin: 'it' }, rolesClaim: 'groups', scope: 'openid profile email' },
    },
  });
});
