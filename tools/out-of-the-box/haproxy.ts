import { freePort } from '../real-servers/backend.ts'
import { startBackend } from './backend.ts'
import { startProgram, versionOf } from './program.ts'
import { ask, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

export const haproxy: Subject = {
  id: 'haproxy',
  name: 'HAProxy',
  kind: 'proxy',
  runs: 'The defaults section of Debian’s haproxy.cfg before an application that keeps its contract; beside it http-request redirect, auth, deny, deny with 429, a backend that is down and one that says nothing sound.',
  version: () => versionOf('haproxy', '-v'),
  pages: ['/items'],
  requests: [
    ...['/old', '/private', '/busy', '/forbidden', '/fail', '/garbage'].flatMap((path) => [
      ask('GET', path),
      ask('HEAD', path),
    ]),
    ...malformed('/items'),
  ],
  async start() {
    const behind = await freePort()
    const stopBackend = await startBackend(behind)
    const { createServer } = await import('node:net')
    const garbage = createServer((socket) => void socket.on('error', () => {}).end('this is not http\r\n\r\n'))
    const unsound = await freePort()
    await new Promise<void>((listening) => garbage.listen(unsound, '127.0.0.1', listening))
    const started = await startProgram('haproxy', ({ place, port, nobody }) => {
      const errors = [400, 403, 408, 500, 502, 503, 504]
      const file = place.write(
        'haproxy.cfg',
        `global
 log stdout format raw local0
defaults
 mode http
 log global
 option httplog
 option dontlognull
 timeout connect 5000
 timeout client 50000
 timeout server 50000
${errors.map((status) => ` errorfile ${status} /etc/haproxy/errors/${status}.http`).join('\n')}
userlist people
 user user insecure-password secret
frontend www
 bind 127.0.0.1:${port}
 http-request redirect location /items if { path /old }
 http-request auth realm site if { path /private } !{ http_auth(people) }
 http-request deny if { path /forbidden }
 http-request deny deny_status 429 if { path /busy }
 use_backend down if { path /fail }
 use_backend unsound if { path /garbage }
 default_backend sound
backend sound
 server app1 127.0.0.1:${behind}
backend down
 retries 0
 server app1 127.0.0.1:${nobody}
backend unsound
 server app1 127.0.0.1:${unsound}
`,
      )
      return ['haproxy', '-db', '-f', file]
    })
    return {
      ...started,
      async stop() {
        await started.stop()
        stopBackend()
        garbage.close()
      },
    }
  },
}
