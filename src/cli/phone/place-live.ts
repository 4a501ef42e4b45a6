/**
 * How a live call begins: a number is dialled; a flow that no number has, or that is to be given params or a language,
 * calls the phone instead. Owns: that choice. Must not know: what is said then.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Document } from '../../rehearsal/givens';
import { parseSettingsYaml } from '../../settings/from-yaml';
import type { ApiClient } from '../api-client';
import type { CarrierLeg } from './carrier-leg';
import { jsonBody } from '../json-body';

export interface Wish {
  /** name of a flow, or one of the numbers */
  flow: string;
  /** number of the phone */
  as: string;
  params: { [name: string]: string };
  language: string | undefined;
}

/** A phone that the server calls rings within so long. */
const RING_MS = 10_000;

/** @returns the customer's leg @throws Error with what would do instead */
export async function placeLive(api: ApiClient, wish: Wish): Promise<CarrierLeg> {
  const { text } = await api({ path: '/settings/export' });
  const numbers = parseSettingsYaml(text).documents.filter(({ kind }) => kind === 'number');
  const plain = Object.keys(wish.params).length === 0 && wish.language === undefined;
  if (isAddress(wish.flow)) {
    if (plain) return dial(api, wish.as, wish.flow);
    throw new Error(
      '--params and --lang go with the name of a flow: a number has a flow and a language of its own',
    );
  }
  const own = numbers.find(({ document }) => flowOf(document) === wish.flow);
  if (own && plain) return dial(api, wish.as, own.name);
  const from = own?.name ?? numbers[0]?.name;
  if (from === undefined)
    throw new Error('the server has no number yet: add one to its settings, under numbers');
  return ring(api, wish, from);
}

async function dial(api: ApiClient, from: string, to: string): Promise<CarrierLeg> {
  const { text } = await api({ method: 'POST', path: '/local-carrier/calls', ...jsonBody({ from, to }) });
  return JSON.parse(text) as CarrierLeg;
}

async function ring(api: ApiClient, { flow, as, params, language }: Wish, from: string): Promise<CarrierLeg> {
  const asked = Date.now();
  const before = new Set((await callsOf(api)).map(({ sid }) => sid));
  const call = { from, to: as, type: 'api', flow, params, ...(language === undefined ? {} : { language }) };
  await api({ method: 'POST', path: '/calls', ...jsonBody(call) });
  while (Date.now() - asked < RING_MS) {
    const leg = (await callsOf(api)).find(({ sid, party }) => party === as && !before.has(sid));
    if (leg) return leg;
    await pause(100);
  }
  throw new Error(
    `the server was asked to call ${as} with ${flow}, and the phone does not ring: aftercall why says more`,
  );
}

async function callsOf(api: ApiClient): Promise<CarrierLeg[]> {
  const { text } = await api({ path: '/local-carrier/calls' });
  return (JSON.parse(text) as { calls: CarrierLeg[] }).calls;
}

function flowOf(document: Document['document']): string | undefined {
  return (document as { flow?: string }).flow;
}

function isAddress(to: string): boolean {
  return /^\+|^sips?:|^client:|@/.test(to);
}
