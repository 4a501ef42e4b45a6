/**
 * Loaded into the app before it starts (`node --import`): counts what the app commits and sends, and kills the process
 * without a word at the point it is told. Owns: noticing commits and sends in the drivers and in Node itself, so that the
 * product knows nothing of it. `globalThis.crashPoints` is how the child that serves a story reaches it.
 */
import fs from 'node:fs';
import http from 'node:http';
import { subscribe } from 'node:diagnostics_channel';
import Module, { createRequire } from 'node:module';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const NAMES = 1 << 20;
/**
 * What all threads of the process share: whether it is armed, which of the points kills (counted from 0; -1: none), how many were
 * seen, how long their names are by now, and the names, a line each, in order.
 */
const shared =
  getEnvironmentData('crash-points') ??
  (() => {
    const made = { numbers: new SharedArrayBuffer(16), names: new SharedArrayBuffer(NAMES) };
    setEnvironmentData('crash-points', made);
    return made;
  })();
const [ARMED, AT, SEEN, LENGTH] = [0, 1, 2, 3];
const numbers = new Int32Array(shared.numbers);
const names = Buffer.from(shared.names);
globalThis.crashPoints = {
  arm(at) {
    numbers.set([0, at ?? -1, 0, 0]);
    Atomics.store(numbers, ARMED, 1);
  },
  disarm() {
    Atomics.store(numbers, ARMED, 0);
    return names.toString('utf8', 0, Atomics.load(numbers, LENGTH)).split('\n').slice(0, -1);
  },
};

function point(name) {
  if (!isArmed()) return;
  const line = `${name}\n`;
  names.write(line, Atomics.add(numbers, LENGTH, Buffer.byteLength(line)));
  if (Atomics.add(numbers, SEEN, 1) !== numbers[AT]) return;
  fs.writeSync(1, `killed ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself is there when kill returns; nothing below may run whatever the system does.
  for (;;);
}

function isArmed() {
  return Atomics.load(numbers, ARMED) === 1;
}

/** `owner[method]` is a point before it is called, and one after. */
function around(owner, method, nameOf, after = (result, done) => (done(), result)) {
  const original = owner[method];
  owner[method] = function (...given) {
    const name = isArmed() ? nameOf.call(this, ...given) : null;
    if (name === null) return original.apply(this, given);
    point(`before ${name}`);
    return after(original.apply(this, given), () => point(`after ${name}`));
  };
}

const resolved = (result, done) =>
  result?.then
    ? result.then((value) => {
        done();
        return value;
      })
    : result;

// Commits: SQLite through either module that has its interface (src/store/driver-node.ts).
const { _load: load } = Module;
Module._load = function (name, ...given) {
  const loaded = load.call(this, name, ...given);
  return name === '@photostructure/sqlite' ? counted(loaded) : loaded;
};
const { getBuiltinModule } = process;
process.getBuiltinModule = (name) => {
  const found = getBuiltinModule.call(process, name);
  return found && name === 'node:sqlite' ? counted(found) : found;
};

function counted({ DatabaseSync }) {
  return {
    DatabaseSync: class extends DatabaseSync {
      prepare(sql) {
        const statement = super.prepare(sql);
        return sql === 'COMMIT' ? { run: () => commit(statement) } : statement;
      }
    },
  };
}

function commit(statement) {
  point('before commit');
  const result = statement.run();
  point('after commit');
  return result;
}

// PostgreSQL: a statement that writes is a commit of its own unless it stands in a transaction. What a process says of
// itself every second is no part of a story.
const OF_ITSELF = /\b(INTO|FROM) (process|probe)\b/;
const { prototype: client } = require('pg').Client;
around(
  client,
  'query',
  function (query) {
    const sql = typeof query === 'string' ? query : (query?.text ?? '');
    if (/^BEGIN/.test(sql)) this.inTransaction = true;
    if (/^ROLLBACK/.test(sql)) this.inTransaction = false;
    if (/^COMMIT/.test(sql)) {
      this.inTransaction = false;
      return 'commit';
    }
    return !this.inTransaction && /\b(INSERT|UPDATE|DELETE)\b/.test(sql) && !OF_ITSELF.test(sql)
      ? 'commit'
      : null;
  },
  resolved,
);

// Requests to the carrier and to others: before anything leaves, and when the answer begins to come.
around(
  http.ClientRequest.prototype,
  'end',
  function () {
    const name = `request ${this.method} ${placeOf(this.path)}`;
    this.once('response', () => point(`after ${name}`));
    return name;
  },
  (result) => result,
);
subscribe('undici:request:create', ({ request }) => point(`before fetch ${request.method}`));
subscribe('undici:request:headers', ({ request }) => point(`after fetch ${request.method}`));

// Answers, and what is written into the stream of a chat.
around(http.ServerResponse.prototype, 'end', function () {
  return /^\/(twilio|chat)\//.test(this.req.url) ? `answer ${placeOf(this.req.url)}` : null;
});
around(http.ServerResponse.prototype, 'write', function () {
  return /\/events/.test(this.req.url) ? 'line of a stream' : null;
});

// Files: the session metadata file takes the place of an older one by this.
const { renameSync } = fs;
fs.renameSync = function (from, to) {
  point('before file');
  renameSync.call(fs, from, to);
  point('after file');
};

/** A path without the ids in it. */
function placeOf(path) {
  return path.replace(/\?.*/, '').replace(/\b(AC|CA|CH|CF|MB|IM|US)[0-9a-f]{32}|[0-9a-f-]{20,}/g, '…');
}
