/** What real servers write for the same requests, found and read as `packages/traffic` does it. */
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LogRecord, Plan } from '@statute/traffic'
import { detect } from '@statute/traffic/formats/detect'
import { readDefinition } from '@statute/traffic/formats/layouts/read-definition'
import { LineReader } from '@statute/traffic/formats/line-reader'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Backends, freePort, startBackends } from './backend.ts'
import { accepts, exchange, findProgram, makePlace, type Place, type Running, runProgram, until } from './run-server.ts'

interface Given {
  readonly place: Place
  readonly port: number
  readonly ports: Backends['ports']
}

interface Written {
  /** Name of the file in the folder. */
  readonly log: string
  /** The format that is found in it; null where a definition says it. */
  readonly format: string | null
  readonly definition?: string
  readonly wrappers?: readonly string[]
  /** Statuses as they are counted, in the order of the requests below; null where no line is written. */
  readonly statuses: readonly (number | null)[]
  /** What the log does not have. */
  readonly without?: readonly (keyof LogRecord)[]
}

interface Server {
  readonly name: string
  readonly program: string
  configure(given: Given): readonly (readonly string[])[]
  /** How a target is asked for. */
  readonly target?: (path: string, ports: Backends['ports']) => string
  readonly written: readonly Written[]
}

const agent = 'an "agent" \\ of ours'
const fields = `Host: Shop.example:8080\r\nUser-Agent: ${agent}\r\nReferer: https://shop.example/a\r\nConnection: close\r\n\r\n`

const nginxTimed = `$remote_addr [$time_iso8601] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $host $request_time "$upstream_status"`
const nginxJson = `{"when":"$msec","request":"$request","code":$status,"size":$body_bytes_sent,"host":"$host","time_taken":$request_time,"ip":"$remote_addr","agent":"$http_user_agent","from":"$http_referer"}`
const apacheTimed = '%v:%p %a [%{%Y-%m-%d %T}t.%{msec_frac}t %{%z}t] "%r" %>s %B %D "%{Referer}i" "%{User-Agent}i"'

const servers: readonly Server[] = [
  {
    name: 'nginx',
    program: 'nginx',
    configure({ place, port, ports }) {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${place.folder}/${name};`,
      )
      const file = place.write(
        'nginx.conf',
        `daemon off; master_process off; pid nginx.pid; error_log error.log;
        events {}
        http {
          log_format timed '${nginxTimed}';
          log_format lines escape=json '${nginxJson}';
          log_format usual escape=json '{"time_iso8601":"$time_iso8601","request_method":"$request_method","request_uri":"$request_uri","status":"$status","body_bytes_sent":"$body_bytes_sent","host":"$host","request_time":"$request_time","remote_addr":"$remote_addr","http_user_agent":"$http_user_agent","http_referer":"$http_referer"}';
          access_log combined.log combined; access_log timed.log timed; access_log lines.log lines; access_log usual.log usual;
          ${temporary.join(' ')}
          server {
            listen 127.0.0.1:${port};
            location /refused { proxy_pass http://127.0.0.1:${ports.refused}; }
            location /silent { proxy_pass http://127.0.0.1:${ports.silent}; }
            location /fine { proxy_pass http://127.0.0.1:${ports.fine}; }
          }
        }`,
      )
      return [['nginx', '-p', place.folder, '-e', 'error.log', '-c', file]]
    },
    written: [
      {
        log: 'combined.log',
        format: 'nginx-combined',
        statuses: [200, 404, 502, 400, 499],
        without: ['host', 'duration'],
      },
      { log: 'timed.log', format: null, definition: nginxTimed, statuses: [200, 404, 502, 400, 499] },
      {
        log: 'lines.log',
        format: null,
        definition: `log_format lines escape=json '${nginxJson}';`,
        statuses: [200, 404, 502, 400, 499],
      },
      { log: 'usual.log', format: 'json', statuses: [200, 404, 502, 400, 499] },
    ],
  },
  {
    name: 'Apache httpd',
    program: 'apache2',
    configure({ place, port, ports }) {
      const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http']
      const file = place.write(
        'httpd.conf',
        `ServerName shop.example
        ServerRoot ${place.folder}
        PidFile httpd.pid
        Mutex file:${place.folder} default
        DefaultRuntimeDir ${place.folder}
        Listen 127.0.0.1:${port}
        User www-data
        Group www-data
        ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        StartServers 1
        DocumentRoot ${place.folder}
        ErrorLog error.log
        LogFormat "%h %l %u %t \\"%r\\" %>s %b" common
        LogFormat "%v:%p %h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" vhost_combined
        LogFormat "${apacheTimed.replaceAll('"', '\\"')}" timed
        CustomLog common.log common
        CustomLog vhost.log vhost_combined
        CustomLog timed.log timed
        ProxyPass /refused http://127.0.0.1:${ports.refused}
        ProxyPass /silent http://127.0.0.1:${ports.silent} timeout=1
        ProxyPass /fine http://127.0.0.1:${ports.fine}`,
      )
      return [['apache2', '-X', '-f', file]]
    },
    written: [
      {
        log: 'common.log',
        format: 'common',
        statuses: [200, 404, 503, 400, 502],
        without: ['host', 'duration', 'userAgent', 'referrer'],
      },
      { log: 'vhost.log', format: 'apache-vhost', statuses: [200, 404, 503, 400, 502], without: ['duration'] },
      { log: 'timed.log', format: null, definition: apacheTimed, statuses: [200, 404, 503, 400, 502] },
    ],
  },
  {
    name: 'HAProxy',
    program: 'haproxy',
    configure({ place, port, ports }) {
      const file = place.write(
        'haproxy.cfg',
        `global
 log stdout format rfc3164 local0
 log stderr format rfc5424 local0
defaults
 mode http
 log global
 option httplog
 option abortonclose
 timeout connect 1s
 timeout server 5s
 timeout client 5s
 retries 0
frontend www
 bind 127.0.0.1:${port}
 capture request header User-Agent len 64
 http-request deny deny_status 404 if { path /missing }
 use_backend %[path,word(1,/)]
backend fine
 server app1 127.0.0.1:${ports.fine}
backend refused
 server app1 127.0.0.1:${ports.refused}
backend silent
 server app1 127.0.0.1:${ports.silent}
`,
      )
      return [['sh', '-c', `exec haproxy -db -f ${file} 2>5424.log >3164.log`]]
    },
    written: [
      {
        log: '3164.log',
        format: 'haproxy-http',
        wrappers: ['syslog'],
        statuses: [200, 404, 503, 400, 499],
        without: ['host', 'userAgent', 'referrer'],
      },
      {
        log: '5424.log',
        format: 'haproxy-http',
        wrappers: ['syslog-5424'],
        statuses: [200, 404, 503, 400, 499],
        without: ['host', 'userAgent', 'referrer'],
      },
    ],
  },
  {
    name: 'Caddy',
    program: 'caddy',
    configure({ place, port, ports }) {
      const file = place.write(
        'Caddyfile',
        `{
 admin off
 auto_https off
}
http://:${port} {
 bind 127.0.0.1
 log
 reverse_proxy /refused 127.0.0.1:${ports.refused}
 reverse_proxy /silent 127.0.0.1:${ports.silent}
 reverse_proxy /fine 127.0.0.1:${ports.fine}
 respond /missing 404
}
`,
      )
      return [['caddy', 'run', '--config', file, '--adapter', 'caddyfile']]
    },
    // Its library refuses what is no HTTP before there is a line.
    written: [{ log: 'server.out', format: 'caddy', statuses: [200, 404, 502, null, 499] }],
  },
  {
    name: 'Squid',
    program: 'squid',
    target: (path, ports) =>
      `http://127.0.0.1:${ports[path.slice(1).replace(/\?.*/, '') as 'fine'] ?? ports.fine}${path}`,
    configure({ place, port }) {
      const file = place.write(
        'squid.conf',
        `http_port 127.0.0.1:${port}
acl missing urlpath_regex ^/missing
http_access deny missing
http_access allow all
pid_filename ${place.folder}/squid.pid
access_log stdio:${place.folder}/access.log
cache_log ${place.folder}/cache.log
cache_store_log none
coredump_dir ${place.folder}
cache deny all
cache_mem 8 MB
memory_cache_shared off
pinger_enable off
logfile_rotate 0
visible_hostname proxy.example
shutdown_lifetime 0 seconds
`,
      )
      return [['squid', '-N', '-f', file]]
    },
    written: [
      { log: 'access.log', format: 'squid', statuses: [200, 403, 503, 400, 499], without: ['userAgent', 'referrer'] },
    ],
  },
  {
    name: 'Varnish',
    program: 'varnishd',
    configure({ place, port, ports }) {
      const file = place.write(
        'main.vcl',
        `vcl 4.1;
backend fine { .host = "127.0.0.1"; .port = "${ports.fine}"; }
backend refused { .host = "127.0.0.1"; .port = "${ports.refused}"; }
backend silent { .host = "127.0.0.1"; .port = "${ports.silent}"; .first_byte_timeout = 1s; }
sub vcl_recv {
  if (req.url ~ "^/missing") { return (synth(404)); }
  if (req.url == "/refused") { set req.backend_hint = refused; }
  if (req.url == "/silent") { set req.backend_hint = silent; }
  return (pass);
}`,
      )
      const work = `${place.folder}/work`
      const own = [
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
      ]
      return [
        ['varnishd', ...own],
        ['varnishncsa', '-n', work],
      ]
    },
    written: [{ log: '1.out', format: 'nginx-combined', statuses: [200, 404, 503, 400, 503], without: ['duration'] }],
  },
]

for (const server of servers) {
  const installed = findProgram(server.program) !== null
  if (!installed) console.log(`Skipped: ${server.name} is not installed`)
  describe.skipIf(!installed)(server.name, () => {
    let place: Place
    let backends: Backends
    const running: Running[] = []
    let from = 0

    beforeAll(async () => {
      place = makePlace('access-log')
      backends = await startBackends()
      const port = await freePort()
      const commands = server.configure({ place, port, ports: backends.ports })
      for (const [at, command] of commands.entries()) {
        running.push(runProgram(place, command, at === 0 ? 'server.out' : `${at}.out`))
        if (at === 0) await until(`${server.name} to listen`, () => accepts(port))
      }
      // Programs that read along start late, and looking at the port is a request for some.
      await sleep(1100)
      from = Date.now()
      const target = (path: string) => server.target?.(path, backends.ports) ?? path
      await exchange(port, `GET ${target('/fine?x=1')} HTTP/1.1\r\n${fields}`)
      await exchange(port, `GET ${target('/missing')} HTTP/1.1\r\n${fields}`)
      await exchange(port, `GET ${target('/refused')} HTTP/1.1\r\n${fields}`)
      await exchange(port, 'no http at all\r\n\r\n', 2000)
      const leaving = connect(port, '127.0.0.1', () => leaving.write(`GET ${target('/silent')} HTTP/1.1\r\n${fields}`))
      await sleep(300)
      leaving.destroy()
      // Apache and Varnish notice when they would have answered.
      await sleep(2500)
    }, 60_000)

    afterAll(async () => {
      for (const one of running.toReversed()) await one.stop()
      backends?.stop()
      place?.remove()
    })

    test.each(server.written)(
      '$log is found and read',
      async ({ log, format, definition, wrappers, statuses, without = [] }) => {
        const text = place.read(log)
        const found = await detect(new Uint8Array(Buffer.from(text, 'latin1')), 0)
        let plan: Plan = found.plan
        if (definition !== undefined) plan = { ...plan, fast: null, formats: [readDefinition(definition).format] }
        else expect(plan.formats[0]?.name, text).toBe(format)
        if (wrappers) expect(plan.wrappers).toEqual(wrappers)
        const reader = await LineReader.create(plan)
        const records: LogRecord[] = []
        for (const line of text.trimEnd().split('\n')) {
          const kind = reader.read(new Uint8Array(Buffer.from(line, 'latin1')))
          expect(kind, line).not.toBe('unknown')
          if (kind === 'request') records.push(reader.record)
        }
          const asked = records.filter(({ time }) => time === null || time >= Math.floor(from / 1000) * 1000)
        expect(
          asked.map(({ status }) => status),
          text,
        ).toEqual(statuses.filter((status) => status !== null))
        const [fine] = asked.filter(({ path }) => path === '/fine')
        expect(fine, text).toMatchObject({ method: 'GET', path: '/fine', status: 200, client: '127.0.0.1' })
        const known = {
          host: /^shop\.example$|^127\.0\.0\.1$/i,
          userAgent: /^an .{1,4}agent/,
          referrer: /^https:\/\/shop\.example\/a$/,
        }
        for (const [field, shape] of Object.entries(known)) {
          if (!without.includes(field as keyof LogRecord)) expect(fine?.[field as 'host'], text).toMatch(shape)
        }
        if (!without.includes('duration')) expect(fine?.duration, text).toBeLessThan(5)
        expect(fine?.bytes, text).toBeGreaterThanOrEqual(3)
        expect(Math.abs((fine?.time ?? 0) - from), text).toBeLessThan(20_000)
      },
    )
  })
}
