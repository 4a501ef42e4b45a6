/** CSAT, NPS and CES. Owns: the number, out of how many, how sure, how it is counted, and how often each answer was given. */
import { Card, Group as Row, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { MEASURES, type Group, type Measure, type Score } from './use-results';

/** Fewer answers than this leave much open. */
const FEW = 30;

export function Scores({ total }: { total: Group }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {MEASURES.map((measure) => (
        <ScoreCard key={measure} measure={measure} score={total.measures[measure]} />
      ))}
    </SimpleGrid>
  );
}

function ScoreCard({ measure, score }: { measure: Measure; score: Score | null }) {
  const { t } = useTranslation();
  return (
    <Card component="section" withBorder aria-label={t(`results.measureNames.${measure}`)}>
      <Stack gap={6}>
        <Title order={2} size="h5">
          {t(`results.measures.${measure}`)}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {t(`results.measureNames.${measure}`)}
          </Text>
        </Title>
        {score ? <Value measure={measure} score={score} /> : <Text c="dimmed">{t('results.noScore')}</Text>}
      </Stack>
    </Card>
  );
}

function Value({ measure, score }: { measure: Measure; score: Score }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const whole = (value: number): string => number(Math.round(value * 10) / 10);
  const { low, high } = score.interval;
  return (
    <>
      <Row gap="xs" align="baseline">
        <Text size="2.4rem" lh={1.1} fw={650} className="number">
          {whole(score.value)}
          {measure === 'nps' ? '' : ' %'}
        </Text>
        <Text size="sm" c="dimmed" className="number">
          {t('results.between', { low: whole(low), high: whole(high) })}
        </Text>
      </Row>
      <Text size="sm" className="number">
        {t('results.n', { n: number(score.n) })}
        {score.mean === null ? '' : ` · ${t('results.mean', { mean: whole(score.mean) })}`}
      </Text>
      {score.n < FEW && (
        <Text size="xs" c="dimmed">
          {t('results.few')}
        </Text>
      )}
      <details>
        <summary>
          <Text span size="sm">
            {t('results.how')}
          </Text>
        </summary>
        <Text size="sm" mt={4}>
          {t(`results.formulas.${measure}`)}{' '}
          {t(`results.intervals.${measure === 'nps' ? 'difference' : 'share'}`)}
        </Text>
        <Distribution score={score} label={t(`results.measures.${measure}`)} />
      </details>
    </>
  );
}

function Distribution({ score, label }: { score: Score; label: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Table aria-label={label} verticalSpacing={4} mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('results.answers')}</Table.Th>
          <Table.Th ta="right">{t('results.count')}</Table.Th>
          <Table.Th w="50%">{t('results.share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {score.distribution.map((one) => (
          <Table.Tr key={`${one.score}/${one.max}`}>
            <Table.Td className="number">
              {one.max === null ? one.score : `${one.score} / ${one.max}`}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {number(one.count)}
            </Table.Td>
            <Table.Td>
              <Bar share={one.count / score.n} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A share as a bar, with its number for those who read. */
export function Bar({ share }: { share: number }) {
  const { percent } = useFormat();
  return (
    <Row gap="xs" wrap="nowrap">
      <div className="track" style={{ flex: 1 }} aria-hidden>
        {share > 0 && <div className="bar" style={{ width: `${100 * Math.min(1, share)}%` }} />}
      </div>
      <Text size="xs" c="dimmed" className="number" w={52} ta="right">
        {percent(share)}
      </Text>
    </Row>
  );
}
