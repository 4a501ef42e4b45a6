/** From all who ended to those who finished, and who fell out by which rule. Owns: the steps; each is a link to its sessions. */
import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { useRuleAgainst } from '../sessions/use-rule-name';
import { WideTable } from '../shell/wide-table';
import { Bar } from './scores';
import type { Asked, Results } from './use-results';

interface Step {
  name: string;
  count: number;
  /** what finds its sessions */
  search: { [name: string]: string };
  /** who fell out, or one of several */
  aside?: true;
}

export function Funnel({ results, asked }: { results: Results; asked: Asked }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const steps = useSteps(results);
  const ended = results.total.ended;
  return (
    <WideTable minWidth={420}>
      <Table aria-label={t('results.funnel')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('results.step')}</Table.Th>
            <Table.Th ta="right">{t('results.count')}</Table.Th>
            <Table.Th w="45%">{t('results.share')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map(({ name, count, search, aside }) => (
            <Table.Tr key={name}>
              <Table.Td {...(aside ? { pl: 'xl', c: 'dimmed' } : {})}>{name}</Table.Td>
              <Table.Td ta="right" className="number">
                <Anchor
                  component={Link}
                  to={`/results/sessions?${asked.query(search)}`}
                  aria-label={`${name}: ${number(count)}`}
                >
                  {number(count)}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Bar share={ended === 0 ? 0 : count / ended} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function useSteps({ total, questions }: Results): Step[] {
  const { t } = useTranslation();
  const against = useRuleAgainst();
  const step = (
    stage: 'ended' | 'eligible' | 'offered' | 'declined' | 'accepted' | 'started' | 'answered' | 'finished',
  ): Step => ({
    name: t(`results.stages.${stage}`),
    count: total[stage],
    search: { stage },
  });
  const excluded = total.excluded.map(({ rule, count }): Step => ({
    name: t('results.stages.excluded', { rule: against(rule) }),
    ...{ count, search: { stage: 'excluded', rule }, aside: true },
  }));
  const asked = questions.map(({ flow, name, answered }): Step => ({
    name: t('results.stages.question', { name: `${name} (${flow})` }),
    ...{ count: answered, search: { stage: 'started', question: `${flow}/${name}` }, aside: true },
  }));
  return [
    ...[step('ended'), ...excluded, step('eligible'), step('offered')],
    ...[{ ...step('declined'), aside: true as const }, step('accepted'), step('started'), step('answered')],
    ...[...asked, step('finished')],
  ];
}
