/** Earlier versions of a document. Owns: the list, and taking one up again. */
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Loaded, Nothing } from '../shell/loaded';
import { fetchHistory, type Document, type Version } from './documents';
import { isSame } from './merge';
import type { Draft } from './use-draft';

export function History({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('settings.history')}
      </Button>
      <Drawer opened={isOpen} onClose={close} position="right" title={t('settings.history')}>
        {isOpen && <Versions draft={draft} done={close} />}
      </Drawer>
    </>
  );
}

function Versions({ draft, done }: { draft: Draft; done(): void }) {
  const { t } = useTranslation();
  const { place } = draft;
  const query = useQuery({
    queryKey: ['history', place.kind, place.name],
    queryFn: () => fetchHistory(place),
  });
  return (
    <Loaded query={query}>
      {(versions) => (
        <Stack>
          {versions.length === 0 && <Nothing>{t('settings.noHistory')}</Nothing>}
          {versions.map((version, index) => (
            <OneVersion
              key={version.version}
              version={version}
              changed={changedFields(versions[index + 1], version)}
              restore={() => {
                draft.replace(version.document as Document);
                done();
              }}
            />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function OneVersion(props: { version: Version; changed: string[]; restore(): void }) {
  const { version, author, note, at, document } = props.version;
  const { t } = useTranslation();
  const format = useFormat();
  const fields = props.changed.map((field) => t(`fields.${field}`, field)).join(', ');
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text fw={600}>{t('settings.version', { version, author })}</Text>
        <Text size="sm" c="dimmed">
          {format.time(at)}
        </Text>
        {note && <Text size="sm">{note}</Text>}
        <Text size="sm" c="dimmed">
          {document === null ? t('settings.deleted') : fields}
        </Text>
      </div>
      {document !== null && (
        <Button size="xs" variant="default" onClick={props.restore}>
          {t('settings.restore')}
        </Button>
      )}
    </Group>
  );
}

function changedFields(before: Version | undefined, now: Version): string[] {
  const [a, b] = [before?.document ?? {}, now.document ?? {}] as [Document, Document];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !isSame(a[field], b[field]));
}
