/** ClickHouse of Debian, one or more servers that know each other as a cluster, on loopback. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePlace, type Place, type Running, runProgram, until } from './run-server.ts'

export const clusterName = 'two'

export interface ClickHouseServer {
  /** `127.0.0.1:39031`, of HTTP. */
  readonly host: string
  /** The same server as the others of the cluster know it. */
  readonly native: string
  start(): Promise<void>
  /** SIGTERM, and waits for its end. */
  stop(): Promise<void>
  /** SIGKILL, at once. */
  kill(): Promise<void>
  /** All that a query prints. */
  ask(sql: string): Promise<string>
  remove(): Promise<void>
}

export async function makeCluster(size: number, password = ''): Promise<ClickHouseServer[]> {
  const ports = await freePorts(size * 3)
  const native = ports.filter((_, at) => at % 3 === 1)
  return Array.from({ length: size }, (_, at) => {
    const [http = 0, tcp = 0, interserver = 0] = ports.slice(at * 3)
    const place = makePlace('clickhouse')
    for (const folder of ['data', 'tmp']) mkdirSync(join(place.folder, folder))
    place.write('users.xml', usersOf(password))
    place.write('config.xml', configOf(place, { http, tcp, interserver }, native, password))
    return serverOf(place, http, tcp, password)
  })
}

function serverOf(place: Place, http: number, tcp: number, password: string): ClickHouseServer {
  let running: Running | null = null
  const host = `127.0.0.1:${http}`
  const credentials = { 'X-ClickHouse-User': 'default', 'X-ClickHouse-Key': password }
  const ask = async (sql: string) => {
    const reply = await fetch(`http://${host}/`, { method: 'POST', body: sql, headers: credentials })
    const text = await reply.text()
    if (!reply.ok) throw new Error(`Cannot ask ClickHouse at ${host}: ${text}`)
    return text.trimEnd()
  }
  const gone = () =>
    until('ClickHouse to be gone', () =>
      ask('SELECT 1').then(
        () => false,
        () => true,
      ),
    )
  return {
    host,
    native: `127.0.0.1:${tcp}`,
    ask,
    async start() {
      // The lock of a server that was killed goes with it a moment later.
      for (let attempt = 0; attempt < 5 && running === null; attempt++) {
        const started = runProgram(place, ['clickhouse-server', '--config-file=config.xml'], 'output.txt')
        try {
          await until(
            'ClickHouse',
            () =>
              ask('SELECT 1').then(
                () => true,
                () => false,
              ),
            6000,
          )
          running = started
        } catch (error) {
          await started.stop()
          if (attempt === 4) throw new Error(`${error}\n${place.read('error.log').slice(-1000)}`)
        }
      }
    },
    async stop() {
      await running?.stop()
      running = null
    },
    async kill() {
      const pid = Number(/PID: (\d+)/.exec(readFileSync(join(place.folder, 'data/status'), 'utf8'))?.[1])
      process.kill(pid, 'SIGKILL')
      await gone()
      await running?.stop()
      running = null
    },
    async remove() {
      await running?.stop()
      running = null
      await sleep(50)
      if (existsSync(place.folder)) place.remove()
    },
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((listening) => {
          const server = createServer()
          server.listen(0, '127.0.0.1', () => listening(server))
        }),
    ),
  )
  return Promise.all(
    servers.map((server) => {
      const { port } = server.address() as { port: number }
      return new Promise<number>((closed) => server.close(() => closed(port)))
    }),
  )
}

function configOf(
  { folder }: Place,
  ports: { http: number; tcp: number; interserver: number },
  native: readonly number[],
  password: string,
): string {
  const secret = password === '' ? '' : `<password>${password}</password>`
  const replica = (port: number) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>default</user>${secret}</replica></shard>`
  // Another zone than UTC: times must not depend on it.
  return `<yandex>
<logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
<listen_host>127.0.0.1</listen_host>
<http_port>${ports.http}</http_port><tcp_port>${ports.tcp}</tcp_port>
<interserver_http_port>${ports.interserver}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<timezone>America/New_York</timezone>
<mark_cache_size>268435456</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
<remote_servers><${clusterName}>${native.map(replica).join('')}</${clusterName}></remote_servers>
</yandex>
`
}

function usersOf(password: string): string {
  return `<yandex>
<profiles><default></default></profiles><quotas><default></default></quotas>
<users><default>
<password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
</default></users>
</yandex>
`
}
