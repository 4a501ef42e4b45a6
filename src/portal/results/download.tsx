/** The results as a file. Owns: fetching it beside the page, so that it can be watched and called off. */
import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reach, Refused, type Problem } from '../api/client';
import type { Watched } from '../shell/long-job';
import { LongWorkBar } from '../shell/long-work-bar';
import { Failure } from '../shell/loaded';
import { useLongWork } from '../shell/use-long-work';

/** @param query what the page asks for @param total how many sessions it is about */
export function Download({ query, total }: { query: string; total: number }) {
  const { t } = useTranslation();
  const work = useLongWork<true>();
  return (
    <Stack gap="xs" miw={260}>
      {!work.progress && (
        <Button variant="default" onClick={() => work.run((watched) => fetchFile(query, total, watched))}>
          {t('results.file')}
        </Button>
      )}
      <LongWorkBar work={work} />
      {work.error !== null && <Failure error={work.error} />}
    </Stack>
  );
}

async function fetchFile(query: string, total: number, { signal, progress }: Watched): Promise<true> {
  const headers = { 'x-requested-with': 'aftercall' };
  const response = await reach(`/api/v1/results.csv?${query}`, { signal, headers });
  if (!response.ok || !response.body) throw new Refused(response.status, (await response.json()) as Problem);
  // Spreadsheets take a file without this mark for one of an older encoding, and show ñ as two signs.
  const parts: BlobPart[] = ['\uFEFF'];
  let lines = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    lines += part.value.reduce((count, byte) => count + Number(byte === 10), 0);
    // A comment may have lines of its own, and the first line is the head.
    progress({ phase: 'writing', done: Math.min(lines, total), total });
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }));
  link.download = 'results.csv';
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
