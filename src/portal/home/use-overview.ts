/**
 * How things are now, as the server tells it. Owns: listening to its events, coming back when the line breaks,
 * asking again and again where no stream is to be had, and now and then where there is one.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, answered, type Schemas } from '../api/client';

export type Overview = Schemas['Overview'];

const AGAIN_MS = 3_000;
/** A stream goes on for a while when its reader is signed out, and a line that is dead looks as one that is quiet. */
const STILL_MS = 20_000;
/** The server speaks where something has changed. After so long without a word it is asked whether it is there. */
const SILENT_MS = 60_000;
/** Between two tries to get a stream after it was refused. */
const TRY_MS = 60_000;

export function useOverview() {
  const from = useToday();
  const key = useMemo(() => ['overview', from], [from]);
  const isHeard = useStream(from, key);
  return useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/overview', { params: { query: { from } } })),
    refetchInterval: isHeard ? STILL_MS : AGAIN_MS,
    staleTime: AGAIN_MS,
  });
}

/** The day begins where the reader is; a page left open goes over midnight. */
function useToday(): string {
  const [today, setToday] = useState(midnight);
  useEffect(() => {
    const timer = setInterval(() => setToday(midnight()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}

function midnight(): string {
  return new Date(new Date().setHours(0, 0, 0, 0)).toISOString();
}

/** @returns whether the stream speaks: then nobody needs to ask */
function useStream(from: string, key: readonly string[]): boolean {
  const client = useQueryClient();
  const [isHeard, setHeard] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const source = new EventSource(`/api/v1/overview/events?${new URLSearchParams({ from }).toString()}`);
    let silence: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => setHeard(false), SILENT_MS);
      setHeard(true);
    };
    source.addEventListener('overview', (event: MessageEvent<string>) => {
      heard();
      client.setQueryData(key, JSON.parse(event.data) as Overview);
    });
    source.onerror = () => {
      setHeard(false);
      // A line that broke is taken up again by the browser; a refusal is not.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(() => setTries(tries + 1), TRY_MS);
    };
    return () => {
      source.close();
      clearTimeout(silence);
      clearTimeout(again);
    };
  }, [client, from, key, tries]);
  return isHeard;
}
