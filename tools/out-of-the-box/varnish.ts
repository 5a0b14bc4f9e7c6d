import { freePort } from '../real-servers/backend.ts'
import { startBackend } from './backend.ts'
import { startProgram, versionOf } from './program.ts'
import { ask, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

export const varnish: Subject = {
  id: 'varnish',
  name: 'Varnish',
  kind: 'proxy',
  runs: 'The built-in VCL, with an application behind it that keeps its contract; beside it a backend that is down and synth() with 301, 401, 403 and 429.',
  version: () => versionOf('varnishd', '-V'),
  pages: ['/items'],
  requests: [
    ...['/old', '/private', '/busy', '/forbidden', '/fail'].flatMap((path) => [ask('GET', path), ask('HEAD', path)]),
    ...malformed('/items'),
  ],
  async start() {
    const behind = await freePort()
    const stopBackend = await startBackend(behind)
    const started = await startProgram('varnish', ({ place, port, nobody }) => {
      const file = place.write(
        'default.vcl',
        `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${behind}"; }
backend down { .host = "127.0.0.1"; .port = "${nobody}"; }
sub vcl_recv {
  if (req.url == "/fail") { set req.backend_hint = down; }
  if (req.url == "/old") { return (synth(301)); }
  if (req.url == "/private") { return (synth(401)); }
  if (req.url == "/forbidden") { return (synth(403)); }
  if (req.url == "/busy") { return (synth(429)); }
}
sub vcl_synth {
  if (resp.status == 301) { set resp.http.Location = "/items"; }
}`,
      )
      const listen = ['-a', `127.0.0.1:${port}`, '-T', 'none']
      return ['varnishd', '-F', '-j', 'none', '-n', `${place.folder}/work`, ...listen, '-s', 'malloc,8m', '-f', file]
    })
    return {
      ...started,
      async stop() {
        await started.stop()
        stopBackend()
      },
    }
  },
}
