import { describeServer, get, post } from './describe-server.ts'
import { startNameServer } from './name-server.ts'

describeServer({
  id: 'squid',
  name: 'Squid',
  program: 'squid',
  version: '-v',
  logs: { error: 'cache.log', access: 'access.log' },
  telling: /\b(?:ERROR|WARNING|FATAL)\b/,
  ownFormat: true,
  // A forward proxy is asked for the whole URL.
  ask(name, ports) {
    const port = Object.entries(ports).find(([failure]) => failure === name)?.[1]
    const host = port === undefined ? { lost: 'lost.example', unnamed: 'app.invalid' }[name] : `127.0.0.1:${port}`
    return get(`http://${host}/${name}`)
  },
  async configure({ place, port, ports }) {
    const names = await startNameServer(53)
    // `/refused` of every case becomes a URL of the backend: Squid is asked as a proxy.
    const file = place.write(
      'squid.conf',
      `http_port 127.0.0.1:${port}
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
connect_timeout 1 second
read_timeout 1 second
dns_timeout 1 second
shutdown_lifetime 0 seconds
request_body_max_size 1 KB
cache_peer 127.0.0.1 parent ${ports.refused} 0 no-query no-digest connect-fail-limit=1 name=gone
acl lost dstdomain lost.example
cache_peer_access gone allow lost
cache_peer_access gone deny all
never_direct allow lost
${names ? `dns_nameservers ${names.host}` : ''}
`,
    )
    return { commands: [['squid', '-N', '-f', file]], stop: () => names?.stop() }
  },
  // cache.log says nothing of a single request.
  cases: [
    { name: 'refused', fault: 'connection-refused', answer: 'connection-refused' },
    { name: 'reset', fault: 'connection-reset', answer: 'connection-reset' },
    { name: 'empty', fault: 'empty-response', answer: 'empty-response' },
    { name: 'silent', fault: 'read-timeout', answer: 'read-timeout' },
    { name: 'garbage', fault: 'protocol-error' },
    { name: 'bigHeader', fault: 'response-too-large', answer: 'response-too-large' },
    { name: 'twoLengths', fault: 'protocol-error', status: 502, answer: 'protocol-error' },
    { name: 'badChunk', fault: 'protocol-error', status: 200 },
    { name: 'cutShort', fault: 'truncated-response' },
    { name: 'lost', fault: 'no-healthy-upstream', times: 2, answer: 'dns' },
    { name: 'unnamed', fault: 'dns', answer: 'dns' },
    {
      name: 'body',
      fault: 'request-too-large',
      request: post('http://127.0.0.1:9/', 3000),
      answer: 'request-too-large',
    },
    { name: 'uri', fault: 'uri-too-long', request: get(`http://127.0.0.1:9/${'a'.repeat(70_000)}`) },
    {
      name: 'header',
      fault: 'header-too-large',
      request: get('http://127.0.0.1:9/', 70_000),
      answer: 'header-too-large',
    },
  ].map((one) => ({ error: null, ...one })),
})
