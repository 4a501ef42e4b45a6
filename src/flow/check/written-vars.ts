/** A rule about what `save` and `set` write (`unknown-var`, `value-type`). Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import { article } from '../expression/field-type';
import type { FieldSpec, FieldType } from '../model';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { keySpotAt, spotAt } from '../parse/located';
import { errorAt, type Problem, type Spot } from '../problem';
import { SESSION_LANGUAGE } from '../schema/set';
import type { StepData } from '../schema/steps';
import { answersAreKnown } from './answers-known';
import type { Rule } from './rule';

/** What `save` and `set` write is declared under `vars`, with a type that suits what is written. */
export const writtenVars: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) =>
    step.kind === 'set' ? setTargets(flow, step) : saveTarget(flow, step),
  );

function saveTarget(flow: FlowSource, step: StepSource): Problem[] {
  if (!('save' in step.data) || step.data.save === undefined) return [];
  const { save } = step.data;
  if (typeof save === 'object') return partTargets(flow, step, Object.keys(save));
  const spot = spotAt(step.tree, ['save']);
  const field = declared(flow, save);
  if (!field) return [unknownVar(flow, save, spot)];
  if (step.kind === 'ask' && !answersAreKnown(step)) return [];
  const given = savedType(step);
  if (field.type === 'any' || given.includes(field.type)) return [];
  const message = `"${step.name}" saves ${given.map(article).join(' or ')}, but vars.${save} is ${article(field.type)}`;
  return [errorAt(spot, 'value-type', message, `declare ${save}: ${given[0] ?? 'any'}`)];
}

function partTargets(flow: FlowSource, { tree }: StepSource, names: string[]): Problem[] {
  return names
    .filter((name) => !declared(flow, name))
    .map((name) => unknownVar(flow, name, keySpotAt(tree, ['save', name])));
}

/** What a step saves; the first is the best declaration. */
function savedType(step: StepSource): FieldType[] {
  if (step.kind === 'record') return ['recording'];
  return step.kind === 'ask' ? answerTypes(step.data) : ['any'];
}

/** The types every possible answer has. */
function answerTypes({ choices = {}, answer }: StepData<'ask'>): FieldType[] {
  const open: FieldType[] = answer?.type === 'integer' ? ['integer', 'number'] : ['string'];
  const kinds = Object.entries(choices).map(([name, { value = name }]) => typesOf(value));
  const all = answer || kinds.length === 0 ? [open, ...kinds] : kinds;
  const common = all.reduce((left, types) => left.filter((type) => types.includes(type)));
  return common.length > 0 ? common : ['any'];
}

function typesOf(value: string | number | boolean): FieldType[] {
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value === 'boolean' ? 'boolean' : 'string'];
}

function setTargets(flow: FlowSource, step: Extract<StepSource, { kind: 'set' }>): Problem[] {
  return Object.keys(step.data.set).flatMap((name) => {
    if (name === SESSION_LANGUAGE) return languageProblems(flow, step);
    return declared(flow, name) ? [] : [unknownVar(flow, name, keySpotAt(step.tree, ['set', name]))];
  });
}

function languageProblems(flow: FlowSource, step: Extract<StepSource, { kind: 'set' }>): Problem[] {
  const value = step.data.set[SESSION_LANGUAGE];
  const computed = typeof value === 'string' && (value.startsWith('=') || value.includes('{{'));
  if (computed || flow.languages.some((language) => language === value)) return [];
  const message = `${SESSION_LANGUAGE} must be one of the flow's languages`;
  return [
    errorAt(spotAt(step.tree, ['set', SESSION_LANGUAGE]), 'bad-value', message, flow.languages.join(', ')),
  ];
}

function declared(flow: FlowSource, name: string): FieldSpec | undefined {
  return Object.hasOwn(flow.vars, name) ? flow.vars[name] : undefined;
}

function unknownVar(flow: FlowSource, name: string, spot: Spot): Problem {
  const near = didYouMean(name, Object.keys(flow.vars));
  const param = Object.hasOwn(flow.params, name) ? 'a param cannot be written; declare a var' : undefined;
  const hint = near === undefined ? (param ?? `declare it under vars:`) : `did you mean "${near}"?`;
  return errorAt(spot, 'unknown-var', `there is no var "${name}"`, hint);
}
