/** Effects that were given up, and trying them again. Owns: that list. */
import { Anchor, Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered, type Schemas } from '../api/client';
import { serverWords } from '../i18n/server/server-words';
import { useFormat } from '../i18n/use-format';
import { Failure, Loaded } from '../shell/loaded';
import { useMay } from '../sign-in/use-who';
import { WideTable } from '../shell/wide-table';

type DeadLetter = Schemas['DeadLetters']['items'][number];

/** @param session of this one alone */
export function GivenUp({ session }: { session?: string }) {
  const { t } = useTranslation();
  const asked = { limit: 200, ...(session === undefined ? {} : { session }) };
  const query = useQuery({
    queryKey: ['dead-letters', asked],
    queryFn: () => answered(api.GET('/dead-letters', { params: { query: asked } })),
    refetchInterval: 10_000,
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        if (items.length === 0) return <Text c="dimmed">{t('crm.nothingGiven')}</Text>;
        return <Letters letters={items} hasLinks={session === undefined} />;
      }}
    </Loaded>
  );
}

function Letters({ letters, hasLinks }: { letters: DeadLetter[]; hasLinks: boolean }) {
  const { t } = useTranslation();
  return (
    <WideTable minWidth={480}>
      <Table aria-label={t('crm.given')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('crm.when')}</Table.Th>
            <Table.Th>{t('crm.what')}</Table.Th>
            <Table.Th>{t('crm.why')}</Table.Th>
            <Table.Th>{t('crm.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} hasLink={hasLinks} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Letter({ letter, hasLink }: { letter: DeadLetter; hasLink: boolean }) {
  const { id, sessionId, effect, at, reason } = letter;
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const mayEdit = useMay('edit');
  const again = useMutation({
    mutationFn: () =>
      answered(api.POST('/dead-letters/{id}/replay', { params: { path: { id: String(id) } } })),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Table.Tr>
      <Table.Td className="number">
        {hasLink ? (
          <Anchor component={Link} to={`/sessions/${sessionId}`}>
            {format.time(at)}
          </Anchor>
        ) : (
          format.time(at)
        )}
      </Table.Td>
      <Table.Td className="code">{effect}</Table.Td>
      <Table.Td>
        {serverWords(reason)}
        {again.isError && <Failure error={again.error} />}
      </Table.Td>
      <Table.Td>
        {mayEdit && (
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {t('crm.retry')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
