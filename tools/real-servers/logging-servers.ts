/** Servers that write every log they are often told to write, and how each tells what it was asked. It is long because it is one table. */

import type { Place } from './run-server.ts'
import type { Application } from './visits.ts'

export interface Setting {
  readonly place: Place
  readonly port: number
  readonly application: Application
  /** Where logs are taken over UDP: each datagram becomes a line of `udp.log`. */
  readonly syslog: number
}

/** What a log says of a visit, where it is not what was sent and seen; null where it has no line. */
export type Told = {
  readonly status?: number
  readonly method?: string
  readonly path?: string
  readonly host?: string
  readonly bytes?: number
} | null

export interface Log {
  /** Name of the file in the folder. */
  readonly file: string
  /** The format that is found in it; null where `definition` says it. */
  readonly format: string | null
  readonly definition?: string
  readonly wrappers?: readonly string[]
  /** Octets of the body, or of the whole answer; HAProxy counts heads in a form of its own. */
  readonly bytes: 'body' | 'whole' | 'between'
  readonly has: readonly ('host' | 'duration' | 'agent' | 'referrer' | 'upstream')[]
  readonly told?: Readonly<Record<string, Told>>
  /** What is not right yet. */
  readonly fails?: string
  /** Lines that nobody could read. */
  readonly unparsed?: number
}

export interface LoggingServer {
  readonly name: string
  readonly program: string
  /** How a path is asked for, where it is not by itself. */
  readonly target?: (path: string, application: Application) => string
  readonly host?: string
  readonly told: Readonly<Record<string, Told>>
  readonly logs: readonly Log[]
  configure(setting: Setting): readonly (readonly string[])[]
}

const combined = `$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"`
const nginxFormats = {
  main: `${combined} "$http_x_forwarded_for"`,
  timed: `${combined} $request_time $upstream_response_time $pipe`,
  named: `${combined} rt=$request_time uct="$upstream_connect_time" uht="$upstream_header_time" urt="$upstream_response_time"`,
  ingress: `${combined} $request_length $request_time [shop-web-80] [] $upstream_addr $upstream_response_length $upstream_response_time $upstream_status $request_id`,
  own: `$remote_addr [$time_iso8601] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $host $request_time "$upstream_status"`,
}
const nginxJson = {
  lines: `{"when":"$msec","request":"$request","code":$status,"size":$body_bytes_sent,"host":"$host","time_taken":$request_time,"ip":"$remote_addr","agent":"$http_user_agent","from":"$http_referer"}`,
  usual: `{"time_iso8601":"$time_iso8601","request_method":"$request_method","request_uri":"$request_uri","status":"$status","body_bytes_sent":"$body_bytes_sent","host":"$host","request_time":"$request_time","remote_addr":"$remote_addr","http_user_agent":"$http_user_agent","http_referer":"$http_referer"}`,
}
const nginx: LoggingServer = {
  name: 'nginx',
  program: 'nginx',
  configure({ place, port, application }) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place.folder}/${name};`,
    )
    const formats = [
      ...Object.entries(nginxFormats).map(([name, text]) => `log_format ${name} '${text}';`),
      ...Object.entries(nginxJson).map(([name, text]) => `log_format ${name} escape=json '${text}';`),
      `log_format unescaped '${nginxJson.usual}';`,
    ]
    const names = ['combined', 'unescaped', ...Object.keys(nginxFormats), ...Object.keys(nginxJson)]
    const file = place.write(
      'nginx.conf',
      `daemon off; master_process off; pid nginx.pid; error_log error.log;
      events {}
      http {
        ${formats.join('\n')}
        ${names.map((name) => `access_log ${name}.log ${name};`).join(' ')}
        ${temporary.join(' ')}
        proxy_read_timeout 1s;
        server {
          listen 127.0.0.1:${port};
          location /refused { proxy_pass http://127.0.0.1:${application.refused}; }
          location / { proxy_pass http://127.0.0.1:${application.port}; }
        }
      }`,
    )
    return [['nginx', '-p', place.folder, '-e', 'error.log', '-c', file]]
  },
  // A line that is too long is refused before there is a host.
  told: {
    left: { status: 499 },
    long: { host: '' },
    'half a head': { method: 'GET', path: '/half', status: 400, host: '' },
    'oldest version': { method: 'GET', path: '/ancient', host: '', status: 200 },
    'nothing sent': null,
  },
  logs: [
    { file: 'combined.log', format: 'nginx-combined', bytes: 'body', has: ['agent', 'referrer'] },
    { file: 'main.log', format: 'nginx-main', bytes: 'body', has: ['agent', 'referrer'] },
    { file: 'timed.log', format: 'nginx-timed', bytes: 'body', has: ['agent', 'referrer', 'duration'] },
    { file: 'named.log', format: 'nginx-named-times', bytes: 'body', has: ['agent', 'referrer', 'duration'] },
    { file: 'ingress.log', format: 'ingress-nginx', bytes: 'body', has: ['agent', 'referrer', 'duration', 'upstream'] },
    {
      file: 'own.log',
      format: null,
      definition: nginxFormats.own,
      bytes: 'body',
      has: ['agent', 'referrer', 'duration', 'host', 'upstream'],
    },
    {
      file: 'lines.log',
      format: null,
      definition: `log_format lines escape=json '${nginxJson.lines}';`,
      bytes: 'body',
      has: ['agent', 'referrer', 'duration', 'host'],
    },
    {
      file: 'usual.log',
      format: 'json',
      bytes: 'body',
      has: ['agent', 'referrer', 'duration', 'host'],
      told: { long: { method: '', path: '' } },
    },
    // No JSON, strictly: `\\x22` is no escape there.
    {
      file: 'unescaped.log',
      format: 'json',
      bytes: 'body',
      has: ['agent', 'referrer', 'duration', 'host'],
      told: { long: { method: '', path: '' } },
    },
  ],
}

const apacheFormats = {
  common: '%h %l %u %t "%r" %>s %b',
  combined: '%h %l %u %t "%r" %>s %O "%{Referer}i" "%{User-Agent}i"',
  vhost: '%v:%p %h %l %u %t "%r" %>s %O "%{Referer}i" "%{User-Agent}i"',
  timed: '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i" %D',
  own: '%v:%p %a [%{%Y-%m-%d %T}t.%{msec_frac}t %{%z}t] "%r" %>s %B %D "%{Referer}i" "%{User-Agent}i"',
}
const apache: LoggingServer = {
  name: 'Apache httpd',
  program: 'apache2',
  configure({ place, port, application }) {
    const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http']
    const formats = Object.entries(apacheFormats).map(
      ([name, text]) => `LogFormat "${text.replaceAll('"', '\\"')}" ${name}\nCustomLog ${name}.log ${name}`,
    )
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
      ${formats.join('\n')}
      AllowEncodedSlashes NoDecode
      ProxyPass /refused http://127.0.0.1:${application.refused}
      ProxyPass / http://127.0.0.1:${application.port}/ timeout=1 disablereuse=on`,
    )
    return [['apache2', '-X', '-f', file]]
  },
  // It notices that nobody waits when it would answer.
  told: {
    left: { status: 502 },
    'half a head': { method: 'GET', path: '/half', status: 400 },
    'oldest version': { method: 'GET', path: '/ancient', status: 200 },
    'nothing sent': null,
  },
  logs: [
    { file: 'common.log', format: 'common', bytes: 'body', has: [] },
    { file: 'combined.log', format: 'nginx-combined', bytes: 'whole', has: ['agent', 'referrer'] },
    { file: 'vhost.log', format: 'apache-vhost', bytes: 'whole', has: ['agent', 'referrer', 'host'] },
    { file: 'timed.log', format: 'combined-more', bytes: 'body', has: ['agent', 'referrer'] },
    {
      file: 'timed.log',
      format: null,
      definition: apacheFormats.timed,
      bytes: 'body',
      has: ['agent', 'referrer', 'duration'],
    },
    {
      file: 'own.log',
      format: null,
      definition: apacheFormats.own,
      bytes: 'body',
      has: ['agent', 'referrer', 'host', 'duration'],
    },
  ],
}

const lost = { method: '', path: '', bytes: 0 }
/** It puts no line together from what it could not read, and says of who left the 400 or 408 that it would have sent. */
const haproxyTold: Readonly<Record<string, Told>> = {
  left: { status: 499 },
  'raw octets': lost,
  'no http': lost,
  TLS: lost,
  'oldest version': lost,
  'half a head': { ...lost, status: 499 },
  'nothing sent': { ...lost, status: 499 },
}

function haproxy(name: string, option: string, outputs: string, logs: readonly Log[]): LoggingServer {
  return {
    name,
    program: 'haproxy',
    configure({ place, port, application, syslog }) {
      const file = place.write(
        'haproxy.cfg',
        `global
 ${outputs.replace('UDP', `127.0.0.1:${syslog}`).replaceAll('\n', '\n ')}
defaults
 mode http
 log global
 ${option}
 option abortonclose
 timeout connect 1s
 timeout server 1s
 timeout client 5s
 retries 0
frontend www
 bind 127.0.0.1:${port}
 capture request header User-Agent len 64
 use_backend refused if { path /refused }
 default_backend app
backend app
 server app1 127.0.0.1:${application.port}
backend refused
 server app1 127.0.0.1:${application.refused}
`,
      )
      return [['sh', '-c', `exec haproxy -db -f ${file} 2>stderr.log >stdout.log`]]
    },
    told: haproxyTold,
    logs,
  }
}

const haproxies = [
  haproxy(
    'HAProxy',
    'option httplog',
    'log stdout format rfc3164 local0\nlog stderr format rfc5424 local0\nlog UDP local0',
    [
      { file: 'stdout.log', format: 'haproxy-http', wrappers: ['syslog'], bytes: 'between', has: ['duration'] },
      { file: 'stderr.log', format: 'haproxy-http', wrappers: ['syslog-5424'], bytes: 'between', has: ['duration'] },
      { file: 'udp.log', format: 'haproxy-http', wrappers: ['syslog'], bytes: 'between', has: ['duration'] },
    ],
  ),
  haproxy('HAProxy, httpslog', 'option httpslog', 'log stdout format raw local0', [
    { file: 'stdout.log', format: 'haproxy-https', wrappers: [], bytes: 'between', has: ['duration'] },
  ]),
  haproxy('HAProxy, httplog clf', 'option httplog clf', 'log stdout format raw local0', [
    {
      file: 'stdout.log',
      format: 'haproxy-clf',
      bytes: 'between',
      has: ['duration'],
      // Lines are cut at 1024 octets, here before the status.
      told: { long: null },
      unparsed: 1,
    },
  ]),
]

const caddy: LoggingServer = {
  name: 'Caddy',
  program: 'caddy',
  configure({ place, port, application }) {
    const file = place.write(
      'Caddyfile',
      `{
 admin off
 auto_https off
}
http://:${port} {
 bind 127.0.0.1
 log
 reverse_proxy /refused 127.0.0.1:${application.refused}
 reverse_proxy 127.0.0.1:${application.port} {
  transport http {
   response_header_timeout 1s
  }
 }
}
`,
    )
    return [['caddy', 'run', '--config', file, '--adapter', 'caddyfile']]
  },
  // Its library refuses what is no HTTP before there is a line.
  told: {
    left: { status: 499 },
    'no http': null,
    TLS: null,
    'half a head': null,
    'oldest version': null,
    'nothing sent': null,
  },
  logs: [{ file: 'server.out', format: 'caddy', bytes: 'body', has: ['agent', 'referrer', 'host', 'duration'] }],
}

const squid: LoggingServer = {
  name: 'Squid',
  program: 'squid',
  host: '127.0.0.1',
  target: (path, { port, refused }) => `http://127.0.0.1:${path === '/refused' ? refused : port}${path}`,
  configure({ place, port }) {
    const file = place.write(
      'squid.conf',
      `http_port 127.0.0.1:${port}
http_access allow all
pid_filename ${place.folder}/squid.pid
access_log stdio:${place.folder}/access.log
access_log stdio:${place.folder}/combined.log logformat=combined
access_log stdio:${place.folder}/common.log logformat=common
cache_log ${place.folder}/cache.log
cache_store_log none
coredump_dir ${place.folder}
cache deny all
cache_mem 8 MB
memory_cache_shared off
pinger_enable off
logfile_rotate 0
visible_hostname proxy.example
read_timeout 1 second
shutdown_lifetime 0 seconds
`,
    )
    return [['squid', '-N', '-f', file]]
  },
  told: {
    left: { status: 499 },
    'half a head': { status: 499 },
    'oldest version': { method: 'GET', path: '/ancient', host: '' },
    'nothing sent': { status: 499 },
  },
  logs: [
    { file: 'access.log', format: 'squid', bytes: 'whole', has: ['duration', 'host'] },
    // It leaves quotes as they are, which cuts these short.
    { file: 'combined.log', format: 'combined-more', bytes: 'whole', has: ['host'] },
    { file: 'common.log', format: 'common', bytes: 'whole', has: ['host'] },
  ],
}

const varnishTimed =
  '%{Host}i %h [%{%Y-%m-%dT%H:%M:%S%z}t] "%r" %s %b %D "%{Referer}i" "%{User-agent}i" %{Varnish:hitmiss}x'
const varnish: LoggingServer = {
  name: 'Varnish',
  program: 'varnishd',
  configure({ place, port, application }) {
    const file = place.write(
      'main.vcl',
      `vcl 4.1;
backend app { .host = "127.0.0.1"; .port = "${application.port}"; .first_byte_timeout = 1s; }
backend refused { .host = "127.0.0.1"; .port = "${application.refused}"; }
sub vcl_recv {
  if (req.url == "/refused") { set req.backend_hint = refused; }
  return (pass);
}`,
    )
    const work = `${place.folder}/work`
    const listen = ['-a', `127.0.0.1:${port}`, '-T', 'none', '-s', 'malloc,8m']
    return [
      ['varnishd', '-F', '-j', 'none', '-n', work, ...listen, '-f', file],
      ['varnishncsa', '-n', work],
      ['varnishncsa', '-n', work, '-F', varnishTimed],
    ]
  },
  told: { left: { status: 503 }, TLS: null, 'half a head': null, 'oldest version': null, 'nothing sent': null },
  logs: [
    {
      file: '1.out',
      format: 'nginx-combined',
      bytes: 'body',
      has: ['agent', 'referrer', 'host'],
    },
    {
      file: '2.out',
      format: null,
      definition: varnishTimed,
      bytes: 'body',
      has: ['agent', 'referrer', 'host', 'duration'],
    },
  ],
}

export const loggingServers: readonly LoggingServer[] = [nginx, apache, ...haproxies, caddy, squid, varnish]
