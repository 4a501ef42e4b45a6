/** Earlier versions of a document. Owns: the list, and taking one up again. */
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authorWords, fieldWords } from '../i18n/place-words';
import { useFormat } from '../i18n/use-format';
import { Loaded, Nothing } from '../shell/loaded';
import { differencesOf, masked, sensitiveIn, type Difference } from './difference';
import { fetchHistory, type Document, type Version } from './documents';
import type { Draft } from './use-draft';
import { valueWords } from './value-words';

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
      {(versions) => {
        const hidden = new Set(sensitiveIn([draft.document, ...versions.map(({ document }) => document)]));
        return (
          <Stack>
            {versions.length === 0 && <Nothing>{t('settings.noHistory')}</Nothing>}
            {versions.map((version, index) => (
              <OneVersion
                key={version.version}
                version={version}
                changed={changesOf(versions[index + 1], version).map((one) => masked(one, hidden))}
                restore={() => {
                  draft.replace(version.document as Document);
                  done();
                }}
              />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function OneVersion(props: { version: Version; changed: Difference[]; restore(): void }) {
  const { version, author, note, at, document } = props.version;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text fw={600}>{t('settings.version', { version, author: authorWords(author) })}</Text>
        <Text size="sm" c="dimmed">
          {format.time(at)}
        </Text>
        {note && <Text size="sm">{note}</Text>}
        {document === null && <Text size="sm">{t('settings.deleted')}</Text>}
        {props.changed.map((one) => (
          <Changed key={one.field} difference={one} />
        ))}
      </div>
      {document !== null && (
        <Button size="xs" variant="default" onClick={props.restore} style={{ flexShrink: 0 }}>
          {t('settings.restore')}
        </Button>
      )}
    </Group>
  );
}

function Changed({ difference: { field, gone, come } }: { difference: Difference }) {
  const line = (sign: string, value: unknown, index: number) => (
    <Text key={sign + index} size="xs" className="code" style={{ overflowWrap: 'anywhere' }}>
      {sign} {valueWords(field, value)}
    </Text>
  );
  return (
    <div>
      <Text size="sm" c="dimmed" mt={4}>
        {fieldWords(field)}
      </Text>
      {gone.map((value, index) => line('−', value, index))}
      {come.map((value, index) => line('+', value, index))}
    </div>
  );
}

/** The first version, and one after a deletion, has nothing to be compared with. */
function changesOf(before: Version | undefined, now: Version): Difference[] {
  if (!before?.document || !now.document) return [];
  return differencesOf(before.document as Document, now.document as Document);
}
