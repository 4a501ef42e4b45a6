/**
 * A document while it is edited. Owns: what differs from the saved one, saving it, and what happens when somebody
 * else has saved in between: their changes and mine are put together, and nothing is lost.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused } from '../api/client';
import {
  fetchDocument,
  fetchHistory,
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
  theirs: Document;
}

export interface Draft {
  place: Place;
  base: Saved;
  document: Document;
  isDirty: boolean;
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
  const isDirty = base.isNew === true || !isSame(document, base.document);
  const [problems, setProblems] = useProblems(place, document, isDirty);
  useEffect(() => {
    // What was fetched again is shown, unless somebody is at work on it.
    if (!isDirty && saved.version > base.version) {
      setBase(saved);
      replace(saved.document);
    }
  }, [saved, base, isDirty]);
  const save = useMutation({
    mutationFn: (note: string) => saveDocument(place, { document, etag: base.etag, note }),
    onSuccess: async (now) => {
      setBase(now);
      replace(now.document);
      setConflict(null);
      await client.invalidateQueries();
    },
    onError: async (error) => {
      if (error instanceof Refused && error.status === 412) return putTogether();
      if (error instanceof Refused && error.problem.code === 'invalid') setProblems(problemsOf(place, error));
    },
  });
  async function putTogether(): Promise<void> {
    const [theirs, history] = await Promise.all([fetchDocument(place), fetchHistory(place)]);
    const merged = merge(base.document, document, theirs.document);
    setBase(theirs);
    replace(merged.document);
    setConflict({ author: history[0]?.author ?? '', both: merged.both, theirs: theirs.document });
  }
  return {
    ...{ place, base, document, isDirty, problems, conflict, replace },
    save: { run: save.mutate, isPending: save.isPending, isDone: save.isSuccess, error: save.error },
    set: (field, value) => {
      save.reset();
      replace((now) => {
        const { [field]: _old, ...rest } = now;
        return value === undefined ? rest : { ...rest, [field]: value };
      });
    },
    discard: () => {
      replace(base.document);
      setConflict(null);
    },
  };
}

/** The server is asked as one types. */
function useProblems(place: Place, document: Document, isDirty: boolean) {
  const [problems, setProblems] = useState<ProblemDetail[]>([]);
  const text = JSON.stringify(document);
  const { kind, name } = place;
  useEffect(() => {
    if (!isDirty) return setProblems([]);
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
  }, [kind, name, text, isDirty]);
  return [problems, setProblems] as const;
}
