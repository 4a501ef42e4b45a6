/**
 * A document while it is edited. Owns: what differs from the saved one, saving it, and what happens when somebody
 * else has saved in between: their changes and mine are put together, and nothing is lost.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused } from '../api/client';
import { useOnce } from '../shell/use-once';
import {
  fetchHistory,
  fetchIfThere,
  findProblems,
  problemsOf,
  saveDocument,
  type Document,
  type Place,
  type ProblemDetail,
  type Saved,
} from './documents';
import { isSame, merge } from './merge';

const TYPING_MS = 350;

/** Somebody else has saved: who, and which fields both have changed. */
export interface Conflict {
  author: string;
  both: string[];
  /** null: they have deleted it */
  theirs: Document | null;
}

/** Of what is not stored: saving it makes it. */
const NONE = { etag: '"0"', version: 0, isNew: true } as const;

export interface Draft {
  place: Place;
  base: Saved;
  document: Document;
  /** something was typed that is not saved */
  isDirty: boolean;
  /** so it is, or there is none yet */
  isUnsaved: boolean;
  problems: ProblemDetail[];
  conflict: Conflict | null;
  save: { run(note: string): void; isPending: boolean; isDone: boolean; error: unknown };
  /** undefined takes the field away: it is inherited */
  set(field: string, value: unknown): void;
  replace(document: Document): void;
  discard(): void;
}

export function useDraft(place: Place, saved: Saved): Draft {
  const client = useQueryClient();
  const [base, setBase] = useState(saved);
  const [document, replace] = useState(saved.document);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isDirty = !isSame(document, base.document);
  const isUnsaved = isDirty || base.isNew === true;
  const [problems, setProblems] = useProblems(place, document, isUnsaved);
  useEffect(() => {
    // What was fetched again is shown, unless somebody is at work on it.
    if (!isDirty && saved.version > base.version) {
      setBase(saved);
      replace(saved.document);
    }
  }, [saved, base, isDirty]);
  const save = useOnce({
    mutationFn: (sent: { document: Document; etag: string; note: string }) => saveDocument(place, sent),
    onSuccess: async (now, sent) => {
      setBase(now);
      // What was typed while it was being saved stays.
      replace((mine) => merge(sent.document, mine, now.document).document);
      setConflict(null);
      await client.invalidateQueries();
    },
    onError: async (error) => {
      if (error instanceof Refused && error.status === 412) return putTogether().catch(() => undefined);
      if (error instanceof Refused && error.problem.code === 'invalid') setProblems(problemsOf(place, error));
    },
  });
  async function putTogether(): Promise<void> {
    const [theirs, history] = await Promise.all([fetchIfThere(place), fetchHistory(place)]);
    const author = history[0]?.author ?? '';
    if (theirs === null) {
      setBase({ ...base, ...NONE });
      setConflict({ author, both: [], theirs });
      await client.invalidateQueries({ queryKey: ['document', place.kind, place.name] });
      return;
    }
    const merged = merge(base.document, document, theirs.document);
    setBase(theirs);
    replace(merged.document);
    setConflict({ author, both: merged.both, theirs: theirs.document });
  }
  const run = (note: string): void => save.mutate({ document, etag: base.etag, note });
  return {
    ...{ place, base, document, isDirty, isUnsaved, problems, conflict, replace },
    save: { run, isPending: save.isPending, isDone: save.isSuccess, error: save.error },
    set: (field, value) => {
      save.reset();
      replace((now) => {
        const { [field]: _old, ...rest } = now;
        return value === undefined ? rest : { ...rest, [field]: value };
      });
    },
    discard: () => {
      replace(base.document);
      // That it is gone stays true.
      setConflict((now) => (now?.theirs === null ? now : null));
    },
  };
}

/** The server is asked as one types. */
function useProblems(place: Place, document: Document, isUnsaved: boolean) {
  const [problems, setProblems] = useState<ProblemDetail[]>([]);
  const text = JSON.stringify(document);
  const { kind, name } = place;
  useEffect(() => {
    if (!isUnsaved) return setProblems([]);
    let isWanted = true;
    const timer = setTimeout(() => {
      findProblems({ kind, name }, JSON.parse(text) as Document)
        .then((found) => isWanted && setProblems(found))
        .catch(() => undefined);
    }, TYPING_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [kind, name, text, isUnsaved]);
  return [problems, setProblems] as const;
}
