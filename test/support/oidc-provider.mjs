/**
 * A provider of OpenID Connect (npm: oidc-provider, certified), for tests: `node oidc-provider.mjs <callback URL>`. Whoever
 * signs in as NAME:GROUP[,GROUP] is that. Prints where it listens; ends with its standard input.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'aftercall', client_secret: 'a-secret-of-the-client', redirect_uris: [process.argv[2]] },
  ],
  claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => {
      const [name = '', groups = ''] = id.split(':');
      return { sub: id, preferred_username: name, groups: groups.split(',') };
    },
  }),
});
server.on('request', provider.callback());
process.stdin.on('end', () => process.exit(0)).resume();
console.log(issuer);
