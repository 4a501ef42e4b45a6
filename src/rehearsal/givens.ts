/** What a story sets before it begins: settings, the answers its flows get over HTTP, earlier asks. PURE. */
import type { QueueFacts } from '../call/event';
import { readSettings, type Settings } from '../settings/read-settings';
import type { Story } from './story';

export interface Document {
  kind: string;
  name: string;
  document: unknown;
}

/** @returns the documents with what the story changes of them, or adds */
export function withGivens(documents: readonly Document[], story: Pick<Story, 'givens'>): Document[] {
  const all = documents.map((one) => ({ ...one }));
  for (const given of story.givens) {
    if (given.kind !== 'setting') continue;
    const known = all.find((one) => one.kind === given.of && one.name === given.name);
    const document = { ...(known?.document as object | undefined), ...given.patch };
    if (known) known.document = document;
    else all.push({ kind: given.of, name: given.name, document });
  }
  return all;
}

/** @throws with every problem when they are not valid */
export function settingsFrom(documents: readonly Document[]): Settings {
  const rows = documents.map(({ kind, name, document }, index) => ({
    ...{ kind, name, document: JSON.stringify(document), version: index + 1 },
  }));
  const settings = readSettings(rows.length, rows);
  if (settings.problems.length > 0)
    throw new Error(
      settings.problems
        .map(({ kind, name, path, message }) => `${kind} "${name}" ${path}: ${message}`)
        .join('\n'),
    );
  return settings;
}

/** What the story's flows get for an HTTP request to `path`: 404 where the story gives nothing. */
export function httpAnswer(story: Story, path: string): { status: number; body: unknown } {
  const given = story.givens.find((one) => one.kind === 'http' && one.path === path);
  return given?.kind === 'http' ? { status: given.status, body: given.body } : { status: 404, body: null };
}

/** What the story says of a queue, in place of how things are in it. */
export function givenFacts({ givens }: Story, queue: string): Partial<QueueFacts> {
  const given = givens.find((one) => one.kind === 'queue-facts' && one.queue === queue);
  return given?.kind === 'queue-facts' ? given.facts : {};
}

/** When the people of the story were asked before it began (ms before it), by address. */
export function earlierAsks(story: Story): { address: string; ago: number }[] {
  return story.givens.flatMap((given) =>
    given.kind === 'asked' ? [{ address: given.address, ago: given.days * 86_400_000 }] : [],
  );
}
