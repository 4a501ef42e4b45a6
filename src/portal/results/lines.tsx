/** Scores over time as lines. Owns: the picture; the table beside it says the same to those who read. */
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { MEASURES, type Group } from './use-results';

const COLOURS = {
  csat: 'var(--mantine-color-cyan-7)',
  nps: 'var(--mantine-color-orange-7)',
  ces: 'var(--mantine-color-grape-5)',
};
const TEXT = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

export function Lines({ groups }: { groups: Group[] }) {
  const { t } = useTranslation();
  const points = groups.map(({ key, measures }) => ({
    key,
    ...Object.fromEntries(MEASURES.map((one) => [one, measures[one] && Math.round(measures[one].value)])),
  }));
  const shown = MEASURES.filter((measure) => groups.some(({ measures }) => measures[measure]));
  return (
    <div style={{ width: '100%', height: 260 }} aria-hidden>
      <ResponsiveContainer>
        <LineChart data={points} accessibilityLayer={false} margin={{ left: -16, right: 12, top: 8 }}>
          <CartesianGrid stroke="var(--mantine-color-default-border)" vertical={false} />
          <XAxis dataKey="key" tick={TEXT} stroke="var(--mantine-color-default-border)" />
          <YAxis tick={TEXT} stroke="var(--mantine-color-default-border)" />
          <Tooltip
            contentStyle={{
              background: 'var(--mantine-color-body)',
              borderColor: 'var(--mantine-color-default-border)',
            }}
          />
          <Legend />
          {shown.map((measure) => (
            <Line
              key={measure}
              dataKey={measure}
              name={t(`results.measures.${measure}`)}
              stroke={COLOURS[measure]}
              strokeWidth={2}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
