import { describeServer, get, post } from './describe-server.ts'
import { startNameServer } from './name-server.ts'

describeServer({
  id: 'caddy',
  name: 'Caddy',
  program: 'caddy',
  version: 'version',
  logs: { error: 'server.out', access: 'access.log' },
  ownFormat: true,
  async configure({ place, port, ports }) {
    const names = await startNameServer()
    const transport = 'transport http {\n dial_timeout 1s\n response_header_timeout 1s\n read_timeout 3s\n }'
    const routes = Object.entries(ports).map(
      ([name, backend]) => `reverse_proxy /${name} 127.0.0.1:${backend} {\n ${transport}\n }`,
    )
    const file = place.write(
      'Caddyfile',
      `{
 admin off
 auto_https off
}
http://:${port} {
 bind 127.0.0.1
 log {
  output file ${place.folder}/access.log
 }
 reverse_proxy /lost 127.0.0.1:${ports.refused} {
  fail_duration 30s
  max_fails 1
 }
 reverse_proxy /unnamed app.invalid:8080 {
  transport http {
   resolvers udp/127.0.0.1:${names?.port}
  }
 }
 reverse_proxy /undiscovered app.invalid:8080 {
  transport http {
   # A name server that cannot be reached: the line then tells of a refused connection too.
   resolvers tcp/127.0.0.1:${ports.refused}
  }
 }
 handle /body {
  request_body {
   max_size 1000
  }
  reverse_proxy 127.0.0.1:${ports.fine}
 }
 ${routes.join('\n ')}
}
`,
    )
    return { commands: [['caddy', 'run', '--config', file, '--adapter', 'caddyfile']], stop: () => names?.stop() }
  },
  cases: [
    { name: 'refused', fault: 'connection-refused' },
    { name: 'reset', fault: 'connection-reset' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error' },
    { name: 'bigHeader', fault: 'response-too-large', error: null },
    { name: 'twoLengths', fault: 'protocol-error', status: 502 },
    { name: 'badChunk', fault: 'protocol-error', status: 200, error: 'truncated-response' },
    { name: 'cutShort', fault: 'truncated-response' },
    { name: 'lost', fault: 'no-healthy-upstream', times: 2 },
    { name: 'unnamed', fault: 'dns' },
    { name: 'undiscovered', fault: 'dns', status: 502 },
    { name: 'body', fault: 'request-too-large', request: post('/body', 3000) },
    // Refused by the library below it, before Caddy sees the request.
    {
      name: 'header',
      fault: 'header-too-large',
      request: get('/fine', 1_200_000),
      anonymous: true,
      error: null,
      logged: null,
    },
  ],
})
