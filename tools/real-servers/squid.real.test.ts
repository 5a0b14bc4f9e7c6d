import { describeServer, get } from './describe-server.ts'
import { startNameServer } from './name-server.ts'

describeServer({
  id: 'squid',
  name: 'Squid',
  program: 'squid',
  logs: { error: 'cache.log', access: 'access.log' },
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
  cases: [],
})
