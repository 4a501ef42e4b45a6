/** Virtual agents and other places outside that are asked. Owns: whether they answer at all, not what. */
import { lookup } from 'node:dns/promises';
import { errorWord } from '../../lib/error-code';
import type { VirtualAgentSettings } from '../../settings/virtual-agent';
import { askUrl, type Check, type Examination } from './examination';
import { says, type Finding } from './finding';

const { ok, note, problem } = says('virtual-agents');
const HINT = 'is it up, may this machine reach it, is its certificate valid?';

export const checkVirtualAgents: Check = async (examination) => {
  const { config, settings } = examination;
  const agents = Object.entries(settings?.virtualAgents ?? {}).filter(([, { enabled }]) => enabled);
  const found = await Promise.all(agents.map(([name, agent]) => checkAgent(examination, name, agent)));
  const places = config.crm ? [await reached('CRM_URL', config.crm.url)] : [];
  return [...found.flat(), ...places];
};

async function checkAgent(
  { config, client }: Examination,
  name: string,
  agent: VirtualAgentSettings,
): Promise<Finding[]> {
  const where = `virtual agent "${name}"`;
  switch (agent.kind) {
    case 'webhook': {
      const has = config.botSecrets?.[agent.secret] !== undefined;
      const hint = `put ${agent.secret}=… into BOT_SECRETS`;
      const missing = has ? [] : [problem(where, `there is no secret "${agent.secret}"`, hint)];
      return [...missing, await reached(where, agent.url)];
    }
    case 'stream':
    case 'conversation-relay':
      return [await reached(where, agent.url.replace(/^wss:/i, 'https:'))];
    case 'url':
      return [await reached(where, agent.url)];
    case 'sip':
      return [await resolved(where, agent.uri)];
    case 'application':
      return [await inAccount(where, client, agent.applicationSid)];
    case 'flow':
      return [];
    default:
      return [note(where, `not tried: whether a ${agent.kind} answers shows when it is called`)];
  }
}

/** Whatever it answers, somebody is there. */
async function reached(where: string, url: string): Promise<Finding> {
  try {
    const { status } = await askUrl(url, { method: 'HEAD' });
    return status < 500 ? ok(where, 'is reached') : problem(where, `answers ${status}`, HINT);
  } catch (error) {
    return problem(where, `was not reached (${errorWord(error)})`, HINT);
  }
}

async function resolved(where: string, uri: string): Promise<Finding> {
  const host = uri.replace(/^sips?:([^@]*@)?/i, '').replace(/[:;?].*$/, '');
  try {
    await lookup(host);
    return ok(where, 'its host has an address; whether it answers shows when it is rung');
  } catch (error) {
    return problem(where, `its host has no address (${errorWord(error)})`, 'is the SIP address right?');
  }
}

async function inAccount(where: string, client: Examination['client'], sid: string): Promise<Finding> {
  if (!client) return note(where, 'not tried: there are no credentials');
  return client
    .applications(sid)
    .fetch()
    .then(
      () => ok(where, 'its TwiML application is in the account'),
      () =>
        problem(where, `the account has no TwiML application ${sid}`, 'see the Twilio Console: TwiML Apps'),
    );
}
