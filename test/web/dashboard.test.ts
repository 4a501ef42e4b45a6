/** The example dashboard asks for metrics that there are, and for all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../src/web/metrics';

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}

const dashboard = JSON.parse(
  readFileSync(join(__dirname, '../../docs/grafana/aftercall.json'), 'utf8'),
) as Dashboard;

const asked = dashboard.panels.flatMap(({ targets }) =>
  targets.flatMap(({ expr }) => [...expr.matchAll(/\b(?:aftercall|process)_[a-z_]+/g)].map(([name]) => name)),
);

test('every metric of the dashboard exists, with the labels it is told apart by', async () => {
  const known = await createMetrics().registry.getMetricsAsJSON();
  const names = known.flatMap(({ name, type }) =>
    String(type) === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
});

test('every metric there is has its place in it', async () => {
  const known = await createMetrics().registry.getMetricsAsJSON();
  const shown = (name: string): boolean =>
    asked.some((one) => one.replace(/_(bucket|count|sum)$/, '') === name);
  expect(known.map(({ name }) => name).filter((name) => !shown(name))).toEqual([]);
});

test('what every process reads from the one store is not added up, and the memory shown is that of ours', () => {
  const exprs = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  const ofStore = /aftercall_(sessions|sessions_live|tasks|outbox_age_seconds)\b/;
  expect(exprs.filter((expr) => ofStore.test(expr))).toHaveLength(4);
  expect(exprs.filter((expr) => ofStore.test(expr) && !expr.startsWith('max'))).toEqual([]);
  // Whatever else is watched by the same Prometheus has a metric of that name.
  expect(exprs.filter((expr) => /\bprocess_/.test(expr) && !/and on .* aftercall_/.test(expr))).toEqual([]);
});
