/** Releases, with who is on them. Owns: that table, and choosing the one the page is about. */
import { Badge, Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { WideTable } from '../shell/wide-table';
import { shortHash, type Releases } from './use-flows';

const COLUMNS = ['release', 'adopted', 'live', 'share'] as const;

interface Props {
  releases: Releases;
  chosen: string;
  choose(release: string): void;
}

export function ReleaseTable({ releases: { items }, chosen, choose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <WideTable minWidth={560}>
      <Table aria-label={t('flows.releases')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`flows.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ release, adoptedAt, liveSessions, share }) => (
            <Table.Tr key={release} aria-current={release === chosen ? 'true' : undefined}>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant={release === chosen ? 'light' : 'subtle'}
                  color="gray"
                  c="var(--mantine-color-text)"
                  className="code"
                  aria-pressed={release === chosen}
                  onClick={() => choose(release)}
                >
                  {shortHash(release)}
                </Button>
              </Table.Td>
              <Table.Td className="number">{format.time(adoptedAt)}</Table.Td>
              <Table.Td className="number">{format.number(liveSessions)}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {share > 0 ? (
                    <Badge variant="dot" color="teal" tt="none">
                      {format.percent(share / 100)}
                    </Badge>
                  ) : (
                    '–'
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
