/** A picture of a graph that can be moved and zoomed. Owns: its looks. Fetched only by who looks at one. */
import '@xyflow/react/dist/style.css';
import './graph.css';
import { useComputedColorScheme } from '@mantine/core';
import {
  BaseEdge,
  Controls,
  EdgeLabelRenderer,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { NODE_WIDTH, type Placed, type PlacedArrow } from './layout';

type BoxNode = Node<Placed['nodes'][number] & { [key: string]: unknown }, 'box'>;
type RouteEdge = Edge<PlacedArrow & { [key: string]: unknown }, 'route'>;

const NODES = { box: Box };
const EDGES = { route: Route };

export function GraphCanvas({ placed, label }: { placed: Placed; label: string }) {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const nodes = placed.nodes.map((data): BoxNode => {
    const { id, x, y, height } = data;
    const domAttributes = { 'aria-roledescription': t('graph.box') };
    return {
      id,
      type: 'box',
      position: { x, y },
      width: NODE_WIDTH,
      height,
      data: { ...data },
      domAttributes,
    };
  });
  const titles = new Map(placed.nodes.map(({ id, title }) => [id, title]));
  const edges = placed.arrows.map((data): RouteEdge => {
    const { from, to, label } = data;
    const color = colourOf(data);
    const markerEnd = { type: MarkerType.ArrowClosed, color, width: 16, height: 16 };
    return {
      id: `${from} ${to} ${data.change ?? ''}`,
      source: from,
      target: to,
      ariaLabel: t(label === '' ? 'graph.way' : 'graph.namedWay', {
        from: titles.get(from),
        to: titles.get(to),
        label,
      }),
      domAttributes: { 'aria-roledescription': t('graph.arrow') },
      type: 'route',
      data: { ...data },
      markerEnd,
    };
  });
  return (
    <div className="graph" role="group" aria-label={label}>
      <ReactFlow
        {...{ nodes, edges, nodeTypes: NODES, edgeTypes: EDGES, colorMode: scheme }}
        {...{ nodesDraggable: false, nodesConnectable: false, elementsSelectable: false }}
        {...{ nodesFocusable: false, edgesFocusable: false, zoomOnScroll: false, preventScrolling: false }}
        {...{ minZoom: 0.1, maxZoom: 1.6, fitView: true, fitViewOptions: { maxZoom: 1, padding: 0.05 } }}
        proOptions={{ hideAttribution: true }}
        disableKeyboardA11y
        ariaLabelConfig={{
          // About boxes that can be chosen and moved: these cannot.
          'node.a11yDescription.default': '',
          'node.a11yDescription.keyboardDisabled': '',
          'edge.a11yDescription.default': '',
          'controls.ariaLabel': t('graph.controls'),
          'controls.zoomIn.ariaLabel': t('graph.zoomIn'),
          'controls.zoomOut.ariaLabel': t('graph.zoomOut'),
          'controls.fitView.ariaLabel': t('graph.fit'),
        }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function colourOf({ isTaken, change }: PlacedArrow): string {
  if (change !== undefined) return `var(--graph-${change})`;
  return isTaken ? 'var(--graph-taken)' : 'var(--graph-line)';
}

function Box({ data: { title, kind, notes = [], mark, change } }: NodeProps<BoxNode>) {
  return (
    <div className="graph-box" data-mark={mark} data-change={change}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      {kind !== undefined && <div className="graph-kind">{kind}</div>}
      <div className="graph-title">{title}</div>
      {notes.map(({ text, tone = 'plain' }) => (
        <div key={text} className="graph-note number" data-tone={tone}>
          {text}
        </div>
      ))}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

function Route({ id, data, markerEnd }: EdgeProps<RouteEdge>) {
  if (!data) return null;
  const { points, shown, label, labelAt, isTaken, change } = data;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
  const style = {
    stroke: colourOf(data),
    strokeWidth: isTaken || change !== undefined ? 2.6 : 1.2,
    ...(change === 'removed' ? { strokeDasharray: '6 4' } : {}),
  };
  return (
    <>
      <BaseEdge {...{ id, path, style }} {...(markerEnd === undefined ? {} : { markerEnd })} />
      {shown !== '' && (
        <EdgeLabelRenderer>
          <div
            className="graph-label"
            title={label}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
          >
            {shown}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
