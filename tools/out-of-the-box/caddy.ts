import { startProgram, versionOf } from './program.ts'
import { files, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

export const caddy: Subject = {
  id: 'caddy',
  name: 'Caddy',
  kind: 'server',
  runs: 'The Caddyfile of Debian’s package (root and file_server), without TLS; beside it redir, basicauth, respond 429, and a backend that is down.',
  version: () => versionOf('caddy', 'version'),
  pages: ['/', '/items.json'],
  requests: [...files, ...malformed('/items.json')],
  start: () =>
    startProgram('caddy', ({ place, port, site, nobody }) => {
      // `secret`, as `caddy hash-password` writes it.
      const hash = 'JDJhJDE0JFhOTGRGVXJ2VUNGcnVEd3V0eDlIQnVXMEI5cHYyR2lGYjQxa0VQd2ouWTBMSW1tMmlXT0Z1'
      const file = place.write(
        'Caddyfile',
        `{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  root * ${site}
  file_server
  redir /old /page.html
  basicauth /private {
    user ${hash}
  }
  respond /busy 429
  reverse_proxy /fail 127.0.0.1:${nobody}
}
`,
      )
      return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile']
    }),
}
