import { describeServer, get } from './describe-server.ts'

describeServer({
  id: 'haproxy',
  name: 'HAProxy',
  program: 'haproxy',
  version: '-v',
  logs: { error: 'server.out', access: 'server.out' },
  ownFormat: true,
  configure({ place, port, ports }) {
    const backends = Object.entries(ports).map(
      ([name, backend]) => `backend ${name}\n server app1 127.0.0.1:${backend}`,
    )
    const file = place.write(
      'haproxy.cfg',
      `global
 log stdout format rfc3164 local0
defaults
 mode http
 log global
 option httplog
 timeout connect 1s
 timeout server 1s
 timeout client 3s
 timeout http-request 2s
 retries 0
frontend www
 bind 127.0.0.1:${port}
 use_backend %[path,word(1,/)]
 default_backend fine
backend lost
 server app1 127.0.0.1:${ports.refused} check inter 100 fall 1
backend unnamed
 server app1 app.invalid:8080 init-addr none
${backends.join('\n')}
`,
    )
    return {
      commands: [['haproxy', '-db', '-f', file]],
      ready: () => place.read('server.out').includes('has no server available'),
    }
  },
  cases: [
    // Its 503 page says that no server is available, whatever keeps it from them.
    { name: 'refused', fault: 'connection-refused', answer: 'no-healthy-upstream' },
    // SH-- stands for both.
    { name: 'reset', fault: 'connection-reset', error: 'empty-response' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout', answer: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error' },
    // PH-- stands for all that HAProxy refuses in an answer.
    { name: 'bigHeader', fault: 'response-too-large', error: 'protocol-error' },
    { name: 'twoLengths', fault: 'protocol-error' },
    { name: 'badChunk', fault: 'protocol-error' },
    { name: 'cutShort', fault: 'truncated-response', anonymous: true },
    { name: 'lost', fault: 'no-healthy-upstream', answer: 'no-healthy-upstream' },
    { name: 'unnamed', fault: 'dns', answer: 'no-healthy-upstream', error: 'no-healthy-upstream' },
    // PR-- with <BADREQ> stands for all that it refuses in a request.
    { name: 'uri', fault: 'uri-too-long', request: get(`/${'a'.repeat(20_000)}`), error: 'malformed-request' },
    { name: 'header', fault: 'header-too-large', request: get('/fine', 20_000), error: 'malformed-request' },
  ],
})
