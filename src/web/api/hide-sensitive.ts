/** Sensitive data parameters in what the API shows. Owns: that their values are nowhere in it. */
import type { SessionSnapshot } from '../../session/snapshot';
import type { DataParameter } from '../../settings/data-parameter';
import { MASK, maskSensitive } from '../../settings/mask-sensitive';
import type { Settings } from '../../settings/read-settings';
import { resolvePostSession } from '../../settings/resolve';
import type { Decision } from '../../transfer/decide';

/** The decision with the values of sensitive parameters in its settings masked. */
export function hideSensitive(decision: Decision): Decision {
  const { inputs } = decision;
  const { postSession } = inputs;
  const dataParameters = maskSensitive(postSession.dataParameters) as DataParameter[];
  return { ...decision, inputs: { ...inputs, postSession: { ...postSession, dataParameters } } };
}

/**
 * The agent's form with the values masked that go, or went, into sensitive parameters: by the settings of
 * the decision, and by those of now, which a session that is not decided yet will see.
 */
export function hideForm(
  s: SessionSnapshot,
  decision: Decision | null,
  settings: Settings,
): SessionSnapshot['form'] {
  const queue = s.humans.at(-1)?.queue ?? s.conversation?.queue ?? null;
  const { channel, type } = s;
  const { effective } = resolvePostSession(settings, { channel, type, queue });
  const hidden = new Set([
    ...sensitiveNames(decision?.inputs.postSession.dataParameters ?? []),
    ...sensitiveNames(effective.dataParameters),
  ]);
  const values = Object.entries(s.form.values).map(([name, value]) => [
    name,
    hidden.has(name) ? MASK : value,
  ]);
  return { ...s.form, values: Object.fromEntries(values) as SessionSnapshot['form']['values'] };
}

function sensitiveNames(parameters: readonly DataParameter[]): string[] {
  return parameters.flatMap((one) =>
    one.sensitive && one.type === 'dynamic' && one.source === 'form' ? [one.sourceField] : [],
  );
}
