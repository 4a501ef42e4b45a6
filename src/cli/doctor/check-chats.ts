/**
 * Conversations as the carrier has them. Owns: which webhooks and addresses chats need, and putting them right (Twilio
 * docs: Conversations Configuration Webhook, Address Configuration resources).
 */
import { isPhoneNumber } from '../../call/endpoint';
import { CHAT_FILTERS } from '../../twilio/match-chat-route';
import { twilioUrls } from '../../twilio/urls';
import { carrierTrouble } from './carrier-trouble';
import { howToFix, type Check, type Examination } from './examination';
import { says, type Finding } from './finding';

const { ok, note, problem, fixed } = says('chats');
const CONSOLE = 'Conversations > Manage';
const MOST = 1000;

export const checkChats: Check = async (examination) => {
  const { client, settings } = examination;
  if (!client || !settings) return [note('chats', 'not looked at: there are no credentials, or no settings')];
  const addresses = Object.keys(settings.chatAddresses);
  const hasAgents = Object.values(settings.queues).some(({ agents }) => agents.some(({ chat }) => chat));
  if (addresses.length === 0 && !hasAgents) return [note('chats', 'no address and no agent is for chats')];
  const found: Finding[] = [];
  try {
    found.push(await checkWebhooks(examination));
    return [...found, ...(await checkAddresses(examination, addresses))];
  } catch (error) {
    // What was put right before is told all the same.
    return [...found, carrierTrouble('chats', error)];
  }
};

async function checkWebhooks(examination: Examination): Promise<Finding> {
  const { client, publicUrl, fix } = examination;
  const where = 'webhooks of Conversations';
  if (!client) return note(where, 'not looked at');
  const webhooks = client.conversations.v1.configuration.webhooks();
  const { preWebhookUrl, postWebhookUrl, method, filters } = await webhooks.fetch();
  const { conversationsPre, conversationsPost } = twilioUrls(publicUrl);
  const missing = CHAT_FILTERS.filter((name) => !(filters ?? []).includes(name));
  const wrong = [
    ...(preWebhookUrl === conversationsPre ? [] : ['pre-event URL']),
    ...(postWebhookUrl === conversationsPost ? [] : ['post-event URL']),
    ...(method === 'POST' ? [] : ['method']),
    ...(missing.length === 0 ? [] : [`events ${missing.join(', ')}`]),
  ];
  if (wrong.length === 0) return ok(where, 'lead here, with every event that is needed');
  if (!fix)
    return problem(where, `not as they have to be: ${wrong.join('; ')}`, howToFix(examination, CONSOLE));
  await webhooks.update({
    ...{ preWebhookUrl: conversationsPre, postWebhookUrl: conversationsPost, method: 'POST' },
    filters: [...new Set([...(filters ?? []), ...CHAT_FILTERS])],
  });
  return fixed(where, `were put right: ${wrong.join('; ')}`);
}

/** Text messages open conversations by themselves. */
async function checkAddresses(examination: Examination, names: string[]): Promise<Finding[]> {
  const { client, fix } = examination;
  const wanted = names.filter((name) => isPhoneNumber(name.replace(/^whatsapp:/, '')));
  if (!client || wanted.length === 0) return [];
  const configs = client.conversations.v1.addressConfigurations;
  const known = await configs.list({ limit: MOST });
  const found = [];
  for (const address of wanted) {
    const config = known.find((one) => one.address === address);
    const opening = config?.autoCreation as { enabled?: boolean; type?: string } | undefined;
    if (opening?.enabled && opening.type === 'default') {
      found.push(ok(address, 'its messages open conversations'));
    } else if (!fix) {
      const hint = howToFix(examination, CONSOLE);
      found.push(problem(address, 'its messages open no conversation by themselves (autocreate)', hint));
    } else {
      const right = { 'autoCreation.enabled': true, 'autoCreation.type': 'default' } as const;
      if (config) await configs(config.sid).update(right);
      else
        await configs.create({
          type: address.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
          address,
          ...right,
        });
      found.push(fixed(address, 'opens conversations by itself now'));
    }
  }
  return found;
}
