import { describeServer, get } from './describe-server.ts'

describeServer({
  id: 'varnish',
  name: 'Varnish',
  program: 'varnishd',
  version: '-V',
  logs: { error: '1.out', access: '2.out' },
  telling: /FetchError|BogoHeader|VCL_Error/,
  warmUp: '/fine',
  configure({ place, port, ports }) {
    const limits = '.connect_timeout = 1s; .first_byte_timeout = 1s; .between_bytes_timeout = 1s;'
    const backends = Object.entries(ports).map(
      ([name, backend]) => `backend ${name} { .host = "127.0.0.1"; .port = "${backend}"; ${limits} }`,
    )
    const hints = Object.keys(ports).map((name) => `if (req.url == "/${name}") { set req.backend_hint = ${name}; }`)
    const file = place.write(
      'main.vcl',
      `vcl 4.1;
import directors;
${backends.join('\n')}
backend sick { .host = "127.0.0.1"; .port = "${ports.refused}"; .probe = { .interval = 1s; .timeout = 1s; .threshold = 1; .window = 1; } }
sub vcl_init { new lost = directors.round_robin(); lost.add_backend(sick); }
sub vcl_recv {
  ${hints.join('\n')}
  if (req.url == "/lost") { set req.backend_hint = lost.backend(); }
  if (req.url == "/sick") { set req.backend_hint = sick; }
  return (pass);
}`,
    )
    const work = `${place.folder}/work`
    return {
      commands: [
        [
          'varnishd',
          '-F',
          '-j',
          'none',
          '-n',
          work,
          '-a',
          `127.0.0.1:${port}`,
          '-T',
          'none',
          '-s',
          'malloc,8m',
          '-f',
          file,
        ],
        ['varnishlog', '-n', work, '-g', 'request'],
        ['varnishncsa', '-n', work],
      ],
    }
  },
  cases: [
    { name: 'refused', fault: 'connection-refused' },
    // This version says the same of both.
    { name: 'reset', fault: 'connection-reset', error: 'empty-response' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error' },
    { name: 'bigHeader', fault: 'response-too-large' },
    { name: 'twoLengths', fault: 'protocol-error', status: 200, error: null },
    { name: 'lateChunk', fault: 'protocol-error', status: 200 },
    { name: 'cutShort', fault: 'truncated-response' },
    { name: 'lost', fault: 'no-healthy-upstream' },
    { name: 'sick', fault: 'no-healthy-upstream', status: 503 },
    { name: 'uri', fault: 'uri-too-long', request: get(`/${'a'.repeat(40_000)}`), error: null, logged: null },
    { name: 'header', fault: 'header-too-large', request: get('/fine', 10_000), anonymous: true },
  ],
})
