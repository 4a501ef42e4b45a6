/** A session as pictures: its way through the flows, and what it was doing. Owns: that they are drawn when asked for. */
import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFlowGraph } from '../flows/use-flow-graph';
import { useReleaseFlows, type Flow } from '../flows/use-flows';
import { Graph } from '../graph/graph';
import type { GraphModel } from '../graph/graph-model';
import { passedThrough } from '../graph/passed-through';
import { Failure, Loaded } from '../shell/loaded';
import { Panel } from '../shell/panel';
import type { Session } from './session';

export function Ways({ session }: { session: Session }) {
  return (
    <>
      <FlowWay session={session} />
      <CourseWay session={session} />
    </>
  );
}

function FlowWay({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure();
  const flows = flowsOf(session);
  const [chosen, choose] = useState<string | null>(null);
  const name = chosen ?? flows[0] ?? session.flow;
  return (
    <Panel title={t('course.flowWay')} side={<Toggle {...{ isOpen, toggle }} what={t('course.flowWay')} />}>
      {flows.length > 1 && (
        <SegmentedControl
          aria-label={t('flows.name')}
          {...{ data: flows, value: name, onChange: choose, transitionDuration: 0 }}
        />
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {wayOf(session, name).join(' → ') || t('course.noSteps')}
      </Text>
      {isOpen && <FlowPicture session={session} name={name} />}
    </Panel>
  );
}

function Toggle({ isOpen, toggle, what }: { isOpen: boolean; toggle(): void; what: string }) {
  const { t } = useTranslation();
  const words = t(isOpen ? 'course.hide' : 'course.show');
  return (
    <Button
      size="xs"
      variant="default"
      onClick={toggle}
      aria-expanded={isOpen}
      aria-label={`${words}: ${what}`}
    >
      {words}
    </Button>
  );
}

function FlowPicture({ session, name }: { session: Session; name: string }) {
  const { t } = useTranslation();
  const query = useReleaseFlows(session.release);
  if (query.isError) return <Text c="dimmed">{t('course.gone')}</Text>;
  return (
    <Loaded query={query}>
      {({ flows }) => {
        const flow = flows.find((one) => one.name === name);
        if (!flow) return <Text c="dimmed">{t('flows.notThere')}</Text>;
        return <Drawn flow={flow} way={wayOf(session, name)} />;
      }}
    </Loaded>
  );
}

function Drawn({ flow, way }: { flow: Flow; way: string[] }) {
  const { t } = useTranslation();
  const own = way.map((step) => step.split('/')[0] ?? '').filter((step, at, all) => step !== all[at - 1]);
  const model = useFlowGraph(flow, undefined, own);
  return <Graph model={model} label={t('course.flowWayOf', { flow: flow.name })} />;
}

function CourseWay({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure();
  const { id } = session;
  const course = useQuery({
    queryKey: ['course', id, session.timeline.length],
    queryFn: () => answered(api.GET('/sessions/{id}/course', { params: { path: { id } } })),
    enabled: isOpen,
  });
  const graph = useQuery({
    queryKey: ['course-graph'],
    queryFn: () => answered(api.GET('/session-course')),
    enabled: isOpen,
    staleTime: Infinity,
  });
  return (
    <Panel title={t('course.course')} side={<Toggle {...{ isOpen, toggle }} what={t('course.course')} />}>
      {isOpen && course.isError && <Failure error={course.error} />}
      {isOpen && course.data && graph.data && <Course course={course.data.items} graph={graph.data} />}
    </Panel>
  );
}

type CourseProps = { course: Schemas['SessionCourse']['items']; graph: Schemas['CourseGraph'] };

function Course({ course, graph }: CourseProps) {
  const { t, i18n } = useTranslation();
  const way = useMemo(() => course.map(({ state }) => state), [course]);
  const name = (state: string): string => t(`course.states.${state}`, state);
  const model = useMemo((): GraphModel => {
    const whole = passedThrough(graph.arrows, way);
    const pairs = new Set(whole.slice(1).map((state, at) => `${whole[at]} ${state}`));
    return {
      nodes: graph.states.map((state) => ({
        ...{ id: state, title: name(state) },
        ...(whole.includes(state)
          ? { mark: way.at(-1) === state ? ('last' as const) : ('taken' as const) }
          : {}),
      })),
      // What leads from one to another are names of the program: the picture is clearer without.
      arrows: [
        ...graph.arrows.map(({ from, to }) => ({ from, to, label: '', isTaken: pairs.has(`${from} ${to}`) })),
      ],
    };
  }, [way, graph, i18n.language]);
  return (
    <Stack>
      <Text size="sm">{way.map(name).join(' → ')}</Text>
      <Graph model={model} label={t('course.course')} />
    </Stack>
  );
}

/** Flows that the session entered, in order. */
export function flowsOf({ timeline, flow }: Session): string[] {
  return [...new Set(timeline.flatMap((line) => (line.kind === 'step.entered' ? [flowOf(line, flow)] : [])))];
}

/** Older sessions do not say of which flow a step was. */
function flowOf({ data }: Session['timeline'][number], last: string): string {
  return typeof data['flow'] === 'string' ? data['flow'] : last;
}

function wayOf({ timeline, flow }: Session, name: string): string[] {
  return timeline.flatMap((line) =>
    line.kind === 'step.entered' && flowOf(line, flow) === name ? [String(line.data['step'])] : [],
  );
}
