import { describeServer, get, post } from './describe-server.ts'
import { startNameServer } from './name-server.ts'

describeServer({
  id: 'nginx',
  name: 'nginx',
  program: 'nginx',
  version: '-v',
  logs: { error: 'error.log', access: 'access.log' },
  async configure({ place, port, ports }) {
    const names = await startNameServer()
    const locations = Object.entries(ports).map(
      ([name, backend]) => `location /${name} { proxy_pass http://127.0.0.1:${backend}; }`,
    )
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${place.folder}/${name};`,
    )
    const file = place.write(
      'nginx.conf',
      `daemon off; master_process off; pid nginx.pid; error_log error.log info;
      events {}
      http {
        access_log access.log combined;
        ${temporary.join(' ')}
        proxy_read_timeout 1s; proxy_connect_timeout 1s;
        resolver 127.0.0.1:${names?.port} ipv6=off; resolver_timeout 1s;
        client_max_body_size 1000;
        upstream lost { server 127.0.0.1:${ports.refused}; server 127.0.0.1:${ports.refused} down; server 127.0.0.1:${ports.empty}; }
        server {
          listen 127.0.0.1:${port};
          location /lost { proxy_pass http://lost; }
          location /unnamed { set $name app.invalid; proxy_pass http://$name:8080; }
          ${locations.join('\n')}
        }
      }`,
    )
    return { commands: [['nginx', '-p', place.folder, '-e', 'error.log', '-c', file]], stop: () => names?.stop() }
  },
  cases: [
    { name: 'refused', fault: 'connection-refused' },
    { name: 'reset', fault: 'connection-reset' },
    { name: 'empty', fault: 'empty-response' },
    { name: 'silent', fault: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error', status: 9 },
    { name: 'bigHeader', fault: 'response-too-large' },
    { name: 'twoLengths', fault: 'protocol-error', status: 200, error: 'truncated-response' },
    // The status is held back until the first piece of the body can go with it, and that never comes.
    { name: 'badChunk', fault: 'protocol-error', status: 0, error: 'truncated-response', logged: 200 },
    { name: 'lateChunk', fault: 'protocol-error', status: 200, error: 'truncated-response' },
    { name: 'cutShort', fault: 'truncated-response' },
    { name: 'lost', fault: 'no-healthy-upstream', times: 2 },
    { name: 'unnamed', fault: 'dns' },
    { name: 'body', fault: 'request-too-large', request: post('/fine', 3000), answer: 'request-too-large' },
    { name: 'uri', fault: 'uri-too-long', request: get(`/${'a'.repeat(10_000)}`), answer: 'uri-too-long' },
    { name: 'header', fault: 'header-too-large', request: get('/fine', 10_000), answer: 'header-too-large' },
  ],
})
