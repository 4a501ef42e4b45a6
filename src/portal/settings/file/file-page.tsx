/** All settings as one file: taken out, checked and brought in. Owns: the page. */
import { Alert, Button, Code, FileInput, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../../api/client';
import { LongWorkBar } from '../../shell/long-work-bar';
import { watchJob, type Job, type Watched } from '../../shell/long-job';
import { Failure } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useLongWork } from '../../shell/use-long-work';
import { useMay } from '../../sign-in/use-who';

type Imported = Schemas['Imported'];

export function FilePage() {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  return (
    <Page title={t('nav.file')} lead={t('file.lead')}>
      <Panel title={t('file.export')}>
        <Group>
          <Button component="a" variant="default" href="/api/v1/settings/export" download="settings.yaml">
            {t('file.download')}
          </Button>
        </Group>
      </Panel>
      {mayEdit && (
        <Panel title={t('file.import')}>
          <Import />
        </Panel>
      )}
    </Page>
  );
}

function Import() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const queries = useQueryClient();
  const work = useLongWork<Imported>();
  const begin = (dryRun: boolean): void =>
    work.run(async (watched) => {
      const imported = await importFile(file ?? new Blob(), dryRun, watched);
      if (!dryRun) await queries.invalidateQueries();
      return imported;
    });
  const isIdle = file !== null && !work.progress;
  return (
    <Stack>
      <FileInput
        label={t('file.choose')}
        placeholder="settings.yaml"
        accept=".yaml,.yml,.json"
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': t('file.clear') }}
        maw={420}
      />
      <Group>
        <Button variant="default" disabled={!isIdle} onClick={() => begin(true)}>
          {t('file.check')}
        </Button>
        <Button disabled={!isIdle} onClick={() => begin(false)}>
          {t('file.save')}
        </Button>
      </Group>
      <LongWorkBar work={work} />
      {work.error !== null && <Failure error={work.error} />}
      {work.answer && <Came imported={work.answer} />}
    </Stack>
  );
}

function Came({ imported: { dryRun, counts, text } }: { imported: Imported }) {
  const { t } = useTranslation();
  const { added, changed } = counts;
  if (added + changed === 0) return <Text>{t('file.none')}</Text>;
  return (
    <Stack gap="xs">
      <Alert color="teal" variant="outline" role="status">
        {t(dryRun ? 'file.would' : 'file.did', {
          added: t('file.added', { count: added }),
          changed: t('file.changed', { count: changed }),
        })}
      </Alert>
      <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0, 'aria-label': t('file.shown') }}>
        <Code block>{text}</Code>
      </ScrollArea.Autosize>
    </Stack>
  );
}

async function importFile(file: Blob, dryRun: boolean, watched: Watched): Promise<Imported | null> {
  const body = await file.text();
  const begun = api.POST('/settings/import', {
    params: { query: { dryRun }, header: { Prefer: 'respond-async' } },
    body,
    bodySerializer: (text) => text as string,
    headers: { 'content-type': 'application/yaml' },
  });
  return watchJob<Imported>(answered(begun) as Promise<Job>, watched);
}
