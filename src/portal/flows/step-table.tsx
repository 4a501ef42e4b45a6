/** The picture of a flow for those who read. Owns: that table; where customers hung up leads to their sessions. */
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { WideTable } from '../shell/wide-table';
import { ownCounts } from './use-flow-graph';
import type { Flow, StepCounts } from './use-flows';

interface Props {
  flow: Flow;
  counts: StepCounts['items'];
  from: string;
}

export function StepTable({ flow, counts, from }: Props) {
  const { t } = useTranslation();
  return (
    <WideTable minWidth={620}>
      <Table aria-label={t('flows.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('flows.step')}</Table.Th>
            <Table.Th>{t('flows.kind')}</Table.Th>
            <Table.Th>{t('flows.ways')}</Table.Th>
            {(['now', 'entered', 'left'] as const).map((column) => (
              <Table.Th key={column} ta="right">
                {t(`flows.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flow.steps.map((step) => (
            <Row key={step.name} {...{ flow, step, counts, from }} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Row({ flow, step: { name, kind, note }, counts, from }: Props & { step: Flow['steps'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { now, entered, left } = ownCounts(counts, name);
  // Who hung up inside of a flow that the step runs is told by the steps of that.
  const isWhole = left > 0 && counts.find(({ step }) => step === name)?.left === left;
  const search = new URLSearchParams({ from, leftAt: `${flow.name}:${name}` }).toString();
  const ways = flow.arrows.filter((arrow) => arrow.from === name).map(({ label, to }) => `${label} → ${to}`);
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        {note !== null && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(`kinds.${kind}`, kind)}</Table.Td>
      <Table.Td>{ways.join(', ')}</Table.Td>
      <Table.Td ta="right" className="number">
        {format.number(now)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {format.number(entered)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {isWhole ? (
          <Anchor component={Link} to={`/results/sessions?${search}`}>
            {format.number(left)}
          </Anchor>
        ) : (
          format.number(left)
        )}
      </Table.Td>
    </Table.Tr>
  );
}
