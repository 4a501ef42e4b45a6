/** The store, beside whoever has it open. Owns: what is said of it; its settings are for the other checks. */
import type { Config } from '../../config';
import { errorWord } from '../../lib/error-code';
import { readSettings, type Settings } from '../../settings/read-settings';
import { inspectStore, type Inspection } from '../../store/inspect';
import { says, type Finding } from './finding';

const { ok, note, warning, problem } = says('store');
const SLOW_MS = 50;

/** @returns what was found, and the settings the store has; null: none can be read */
export async function checkStore({
  databaseUrl,
}: Pick<Config, 'databaseUrl'>): Promise<{ findings: Finding[]; settings: Settings | null }> {
  try {
    const store = await inspectStore(databaseUrl);
    const settings = store.kept && readSettings(store.kept.version, store.kept.settings);
    return { findings: [...told(store), ...mistakes(settings)], settings };
  } catch (error) {
    return { findings: [unreadable(databaseUrl, error)], settings: null };
  }
}

function unreadable(databaseUrl: string, error: unknown): Finding {
  const isServer = databaseUrl.startsWith('postgres');
  const hint = isServer
    ? 'is the server up, are host, database, user and password right, and may this machine connect (pg_hba.conf)?'
    : 'is it a database of Aftercall, and may this user read it? A copy is restored as `aftercall backup` says';
  const word = errorWord(error);
  return problem(
    'DATABASE_URL',
    `the store cannot be read (${word === 'Error' ? String(error) : word})`,
    hint,
  );
}

function told({ place, kept, roundTripMs, troubles }: Inspection): Finding[] {
  const found = troubles.map(({ what, todo }) => problem(place, what, todo));
  if (!kept) found.push(note(place, 'there is no store yet: the first start makes it'));
  else if (roundTripMs !== null && roundTripMs > SLOW_MS)
    found.push(
      warning(
        place,
        `writing a row takes ${Math.round(roundTripMs)} ms`,
        'bring the database nearer, or make it faster',
      ),
    );
  else found.push(ok(place, timed('can be read', roundTripMs)));
  return found;
}

function timed(words: string, ms: number | null): string {
  return ms === null ? words : `${words}, and a row is written and read back in ${ms.toFixed(1)} ms`;
}

function mistakes(settings: Settings | null): Finding[] {
  return (settings?.problems ?? []).map(({ kind, name, path, message, hint }) =>
    problem(`${kind} "${name}"`, [path, message].filter(Boolean).join(': '), hint ?? 'save it again'),
  );
}
