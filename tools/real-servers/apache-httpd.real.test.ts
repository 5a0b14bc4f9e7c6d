import { describeServer, get, post } from './describe-server.ts'

describeServer({
  id: 'apache-httpd',
  name: 'Apache httpd',
  program: 'apache2',
  version: '-v',
  logs: { error: 'error.log', access: 'access.log' },
  configure({ place, port, ports }) {
    const modules = [
      'mpm_event',
      'authz_core',
      'proxy',
      'proxy_http',
      'proxy_balancer',
      'slotmem_shm',
      'lbmethod_byrequests',
    ]
    const paths = Object.entries(ports).map(
      ([name, backend]) =>
        `ProxyPass /${name} http://127.0.0.1:${backend} connectiontimeout=1 timeout=1 retry=0 disablereuse=on`,
    )
    const file = place.write(
      'httpd.conf',
      `ServerName localhost
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
      LogLevel info
      LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
      CustomLog access.log combined
      LimitRequestBody 1000
      <Proxy balancer://lost>
        BalancerMember http://127.0.0.1:${ports.refused} retry=60
      </Proxy>
      ProxyPass /lost balancer://lost
      ProxyPass /unnamed http://app.invalid:8080
      ${paths.join('\n')}`,
    )
    return { commands: [['apache2', '-X', '-f', file]] }
  },
  cases: [
    { name: 'refused', fault: 'connection-refused' },
    { name: 'reset', fault: 'connection-reset' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error', error: null },
    { name: 'bigHeader', fault: 'response-too-large' },
    { name: 'twoLengths', fault: 'protocol-error', error: null },
    { name: 'badChunk', fault: 'protocol-error', status: 502 },
    { name: 'cutShort', fault: 'truncated-response' },
    // Its page is the same for all that keeps it from a backend.
    { name: 'lost', fault: 'no-healthy-upstream', times: 2, answer: 'connection-refused' },
    { name: 'unnamed', fault: 'dns', answer: 'dns' },
    { name: 'body', fault: 'request-too-large', request: post('/httpd.conf', 3000), answer: 'request-too-large' },
    { name: 'uri', fault: 'uri-too-long', request: get(`/${'a'.repeat(10_000)}`), answer: 'uri-too-long' },
    { name: 'header', fault: 'header-too-large', request: get('/fine', 10_000), answer: 'header-too-large' },
  ],
})
