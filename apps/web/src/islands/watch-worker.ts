/** A thread that reads a part of the files that somebody gave; one of them judges what all have counted. */
import {
  buffersOf,
  type Incident,
  judge,
  makeReport,
  type PackedTraffic,
  type Plan,
  pack,
  Router,
  Scanner,
  Traffic,
  unpackInto,
} from '@statute/traffic'
import { detect } from '@statute/traffic/formats/detect'
import { headOf, octetsOf } from './watch-octets.ts'
import type { News, Order } from './watch-orders.ts'

type Asked<A extends Order['ask']> = Extract<Order, { ask: A }>

/** Octets that are looked at, at the beginning of a file and at each of some places. */
const sampleSize = 2 ** 17
/** Places of a piece from which routes are learnt before all of it is read. */
const samples = 8
/** Milliseconds between two words of progress. */
const pause = 100

let counted: PackedTraffic | null = null
let all: { traffic: Traffic; incidents: readonly Incident[]; sources: readonly string[] } | null = null

const say = (news: News, transfer: Transferable[] = []) => postMessage(news, { transfer })

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    if (data.ask === 'look') await look(data)
    else if (data.ask === 'read') await read(data)
    else if (data.ask === 'judge') judgeAll(data)
    else if (all) {
      const { from, to } = data
      const { traffic, incidents, sources } = all
      say({ say: 'part', report: makeReport(traffic, incidents, { sources, from, to, wholeSpan: true }) })
    }
  } catch (error) {
    say({ say: 'trouble', message: error instanceof Error ? error.message : String(error) })
  }
})

async function look({ files, pieces }: Asked<'look'>): Promise<void> {
  const plans: Plan[] = []
  for (const [at, file] of files.entries()) {
    const gzip = pieces.some((piece) => piece.at === at && piece.gzip)
    // Times without a zone are taken to be of this machine's.
    const { plan } = await detect(await headOf({ file, gzip }, sampleSize), -new Date().getTimezoneOffset())
    plans.push(plan)
  }
  const routes = new Router()
  // A path that one thread has seen answered, and another only refused, would else be counted apart.
  if (pieces.length > 1) {
    const scanner = await Scanner.create({ routes })
    for (const piece of pieces) {
      scanner.begin(piece.file.name, plans[piece.at] as Plan)
      const step = Math.ceil((piece.to - piece.from) / samples)
      for (let from = piece.from; !piece.gzip && from < piece.to; from += step) {
        if (from > piece.from) scanner.skipLine()
        const to = Math.min(from + sampleSize, piece.to)
        scanner.feed(new Uint8Array(await piece.file.slice(from, to).arrayBuffer()))
        scanner.endFile()
      }
    }
    scanner.take()
  }
  say({ say: 'looked', looked: { plans, templates: routes.templates() } })
}

async function read({ pieces, looked, keep }: Asked<'read'>): Promise<void> {
  const routes = new Router()
  for (const template of looked.templates) routes.merge(template)
  const scanner = await Scanner.create({ routes })
  let octets = 0
  let told = 0
  const progress = (more: number) => {
    octets += more
    const now = performance.now()
    if (now - told < pause) return
    told = now
    say({ say: 'progress', read: octets, lines: 0 })
  }
  for (const piece of pieces) {
    // A thread that begins in the middle of a file does not know the numbers of its lines.
    scanner.begin(piece.file.name, looked.plans[piece.at] as Plan, piece.from === 0 ? 0 : null)
    for await (const part of octetsOf(piece, progress)) scanner.feed(part)
    scanner.endFile()
  }
  const traffic = scanner.take()
  const { tally } = traffic
  say({ say: 'progress', read: octets, lines: tally.lines })
  const packed = pack(traffic)
  if (keep) counted = packed
  say({ say: 'counted', packed: keep ? null : packed }, keep ? [] : buffersOf(packed))
}

function judgeAll({ others, sources }: Asked<'judge'>): void {
  const traffic = unite(counted ? [counted, ...others] : others)
  counted = null
  const incidents = judge(traffic)
  all = { traffic, incidents, sources }
  say({ say: 'report', report: makeReport(traffic, incidents, { sources }) })
}

/** One traffic of all parts. Each found its own templates; here they become the ones that all of it would have found. */
function unite(parts: readonly PackedTraffic[]): Traffic {
  const all = new Traffic()
  const routes = new Router()
  for (const { endpoints } of parts) for (const { route } of endpoints) routes.merge(route)
  for (const part of parts) unpackInto(all, part, (route) => routes.template(routes.merge(route)))
  all.counts.settle()
  all.callers.settle()
  return all
}
