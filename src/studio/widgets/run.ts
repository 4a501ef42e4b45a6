/** `run-subflow`: another flow, named by its SID. Twilio docs: Studio, Run Subflow. */
import type { Json } from '../../lib/json';
import { textOf, type Converter } from '../bench';
import { target } from '../graph';
import { translated } from './queue';
import { todo } from './todo';

export const runSubflow: Converter = (widget, bench) => {
  const sid = textOf(widget, 'flow_sid');
  const flow = bench.flows[sid];
  if (flow === undefined)
    return todo(
      widget,
      bench,
      `import the flow ${sid || 'it runs'} too, and say which it is: --subflow ${sid || 'FW…'}=NAME`,
    );
  const list = Array.isArray(widget.properties['parameters']) ? widget.properties['parameters'] : [];
  const params = list.flatMap((one): [string, Json][] =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && typeof one['key'] === 'string'
      ? [[one['key'], translated(one['value'] ?? '', widget, bench)]]
      : [],
  );
  return {
    body: { run: flow, ...(params.length > 0 ? { params: Object.fromEntries(params) } : {}) },
    ways: { completed: target(widget, 'completed'), failed: target(widget, 'failed') },
    events: ['completed', 'failed'],
    properties: ['flow_sid', 'flow_revision', 'parameters'],
  };
};
