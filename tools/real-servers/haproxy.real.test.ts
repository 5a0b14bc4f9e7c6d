import { describeServer, get } from './describe-server.ts'

describeServer({
  id: 'haproxy',
  name: 'HAProxy',
  program: 'haproxy',
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
    { name: 'refused', fault: 'connection-refused' },
    { name: 'reset', fault: 'connection-reset' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error' },
    { name: 'bigHeader', fault: 'response-too-large' },
    { name: 'twoLengths', fault: 'protocol-error' },
    { name: 'badChunk', fault: 'protocol-error' },
    { name: 'cutShort', fault: 'truncated-response' },
    { name: 'lost', fault: 'no-healthy-upstream' },
    { name: 'unnamed', fault: 'dns' },
    {
      name: 'header',
      fault: 'header-too-large',
      request: get('/fine').replace('\r\n\r\n', `\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`),
    },
    { name: 'uri', fault: 'uri-too-long', request: get(`/${'a'.repeat(20_000)}`) },
  ],
})
