/** Twilio's resources (Twilio docs: API reference). Owns: which folders its APIs of 2010-04-01 and of Conversations have. */
const OF_ACCOUNT = [
  'Addresses Applications AuthorizedConnectApps AvailablePhoneNumbers Balance Calls Conferences ConnectApps',
  'IncomingPhoneNumbers Keys Messages Notifications OutgoingCallerIds Queues Recordings SIP SMS ShortCodes',
  'SigningKeys Tokens Transcriptions Usage',
]
  .join(' ')
  .split(' ');
const DEEPER = [
  'AddOnResults AssignedAddOns Auth CredentialListMappings CredentialLists Credentials Data DependentPhoneNumbers',
  'Domains Events Extensions Feedback IpAccessControlListMappings IpAccessControlLists IpAddresses Local',
  'MachineToMachine Media Members Mobile National Notifications Participants Payloads Payments Records Recordings',
  'Registrations AllTime Daily LastMonth Monthly ThisMonth Today Yearly Yesterday Voip',
  'SharedCost Siprec Streams TollFree Transcriptions Triggers UserDefinedMessages UserDefinedMessageSubscriptions',
]
  .join(' ')
  .split(' ');

const OF_CHATS = [
  'Addresses Bindings Configuration ConversationWithParticipants Conversations Credentials Messages Notifications',
  'ParticipantConversations Participants Receipts Roles Services Users Webhooks',
]
  .join(' ')
  .split(' ');

/**
 * @param path of a request the carrier has no resource for
 * @returns the name of what Twilio has there, e.g. `Calls/Payments`; undefined when Twilio may not have it
 */
export function twilioResource(path: string): string | undefined {
  if (/^\/2010-04-01\/Accounts(\/AC\w+)?\.json$/.test(path)) return 'subaccounts and changes of accounts';
  if (path.startsWith('/v1/')) return chatResource(path);
  const [, account, rest = ''] = /^\/2010-04-01\/Accounts\/(AC\w+)\/(.+?)(\.json)?$/.exec(path) ?? [];
  const folders = rest.split('/').filter((part) => /^[A-Z][A-Za-z]{2,}$/.test(part));
  const [first, ...others] = folders;
  if (account === undefined || first === undefined || !OF_ACCOUNT.includes(first)) return undefined;
  return others.every((folder) => OF_ACCOUNT.includes(folder) || DEEPER.includes(folder))
    ? folders.join('/')
    : undefined;
}

function chatResource(path: string): string | undefined {
  const parts = path.split('/').slice(2);
  const folders = parts.filter((part) => !/^[A-Z]{2}\w{32}(\.json)?$/.test(part));
  return folders.every((folder) => OF_CHATS.includes(folder.replace(/\.json$/, '')))
    ? folders.join('/').replace(/\.json$/, '')
    : undefined;
}
