/** The recording proxy: what it adds to a request, and a thousand at once. Server, proxy and client each on a thread. */
import * as http from 'node:http'
import { Worker } from 'node:worker_threads'
import { median, printTable } from './measure.ts'

const many = 1000

const server = `
  const { parentPort } = require('node:worker_threads')
  const body = JSON.stringify({ text: 'a'.repeat(2000) })
  const server = require('node:http').createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: '"1"', 'Content-Length': body.length })
    response.end(body)
  })
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
    parentPort.postMessage('http://127.0.0.1:' + server.address().port))`

const proxy = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.module)
    .then(({ startProxy }) => startProxy({ to: workerData.to, onExchange() {} }))
    .then(({ url }) => parentPort.postMessage(url))`

export async function proxies(): Promise<void> {
  const upstream = new Worker(server, { eval: true })
  const to = await urlOf(upstream)
  const ours = new Worker(proxy, {
    eval: true,
    execArgv: [],
    workerData: { to, module: import.meta.resolve('@statute/probe/proxy') },
  })
  const through = await urlOf(ours)
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  try {
    await times(to, through, agent, 500)
    const [direct, proxied] = await times(to, through, agent, 4000)
    const start = performance.now()
    const got = await Promise.allSettled(Array.from({ length: many }, () => ask(through, agent)))
    const all = performance.now() - start
    const lost = got.filter(({ status }) => status === 'rejected').length
    printTable('Recording proxy', [
      { what: 'a request with 2 KB of JSON, direct, median', figure: `${direct.toFixed(3)} ms` },
      { what: '  through us', figure: `${proxied.toFixed(3)} ms` },
      { what: '  difference', figure: `${(proxied - direct).toFixed(3)} ms`, wanted: 'under 1 ms' },
      { what: `${many.toLocaleString('en')} requests at once, all`, figure: `${all.toFixed(0)} ms` },
      { what: '  lost', figure: `${lost}`, wanted: 'none' },
    ])
  } finally {
    agent.destroy()
    await Promise.all([upstream.terminate(), ours.terminate()])
  }
}

function urlOf(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** Direct and through the proxy in turn, so that both meet the same machine. */
async function times(to: string, through: string, agent: http.Agent, count: number): Promise<[number, number]> {
  const direct: number[] = []
  const proxied: number[] = []
  for (let i = 0; i < count; i++) {
    direct.push(await ask(to, agent))
    proxied.push(await ask(through, agent))
  }
  return [median(direct), median(proxied)]
}

/** @returns Milliseconds until the last octet. */
function ask(url: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    http
      .get(url, { agent }, (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - start)
          else reject(new Error(`Cannot measure: ${response.statusCode}, wanted 200`))
        })
      })
      .on('error', reject)
  })
}
