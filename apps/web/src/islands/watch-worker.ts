/** A thread that reads a part of the files that somebody gave; one of them judges what all have counted. */
import {
  buffersOf,
  type Incident,
  judge,
  makeReport,
  type PackedTraffic,
  pack,
  Router,
  Scanner,
  Traffic,
  unpackInto,
} from '@statute/traffic'
import type { News, Order, Piece } from './watch-orders.ts'

const sliceSize = 8 * 2 ** 20
/** Milliseconds between two words of progress. */
const pause = 100

const router = new Router()
let counted: PackedTraffic | null = null
let all: { traffic: Traffic; incidents: readonly Incident[]; sources: readonly string[] } | null = null

const say = (news: News, transfer: Transferable[] = []) => postMessage(news, { transfer })

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    if (data.ask === 'read') await read(data)
    else if (data.ask === 'judge') {
      const parts = [...(counted ? [counted] : []), ...data.others]
      const traffic = unite(parts)
      counted = null
      all = { traffic, incidents: judge(traffic), sources: data.sources }
      say({ say: 'report', report: makeReport(traffic, all.incidents, { sources: all.sources }) })
    } else if (all) {
      const { from, to } = data
      const { traffic, incidents, sources } = all
      say({ say: 'part', report: makeReport(traffic, incidents, { sources, from, to, wholeSpan: true }) })
    }
  } catch (error) {
    say({ say: 'trouble', message: error instanceof Error ? error.message : String(error) })
  }
})

/** One traffic of all parts. Each found its own templates; here they become the ones that all of it would have found. */
function unite(parts: readonly PackedTraffic[]): Traffic {
  const [first] = parts
  const all = new Traffic()
  if (parts.length === 1 && first) unpackInto(all, first)
  else {
    const routes = new Router()
    for (const { endpoints } of parts) for (const { route } of endpoints) routes.merge(route)
    for (const part of parts) unpackInto(all, part, (route) => routes.template(routes.merge(route)))
  }
  all.counts.settle()
  all.callers.settle()
  return all
}

async function read({ pieces, keep }: Extract<Order, { ask: 'read' }>): Promise<void> {
  const scanner = await Scanner.create({ routes: router })
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
    for await (const part of piece.gzip ? unzipped(piece.file, progress) : slices(piece, progress)) scanner.feed(part)
    scanner.endFile()
  }
  const traffic = scanner.take()
  const { tally } = traffic
  say({ say: 'progress', read: octets, lines: tally.lines })
  // A thread that began in the middle of a file does not know the numbers of its lines.
  const [piece] = pieces
  const whole = pieces.length === 1 && piece?.from === 0
  tally.samples = tally.samples.map(({ line, text }) => ({
    file: pieces.length === 1 ? (piece?.file.name ?? '') : '',
    line: whole ? line : null,
    text,
  }))
  const packed = pack(traffic)
  if (keep) counted = packed
  say({ say: 'counted', packed: keep ? null : packed }, keep ? [] : buffersOf(packed))
}

/** The octets of a piece. The next slice is on its way while one is read. */
async function* slices({ file, from, to }: Piece, progress: (octets: number) => void): AsyncGenerator<Uint8Array> {
  const take = (at: number) => (at < to ? file.slice(at, Math.min(at + sliceSize, to)).arrayBuffer() : null)
  let next = take(from)
  for (let at = from; next !== null; at += sliceSize) {
    const octets = new Uint8Array(await next)
    next = take(at + sliceSize)
    yield octets
    progress(octets.length)
  }
}

async function* unzipped(file: File, progress: (octets: number) => void): AsyncGenerator<Uint8Array> {
  const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, out) {
      progress(part.length)
      out.enqueue(part)
    },
  })
  const stream = file.stream().pipeThrough(watched).pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  let some = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      some = true
      yield value
    }
  } catch {
    throw new Error(
      some
        ? `Cannot read "${file.name}" to its end: it is cut short, or made of several parts, which a browser does not unpack; wanted one gzip stream, or: statute watch ${file.name}`
        : `Cannot unpack "${file.name}": not a gzip stream; wanted a log, plain or gzip`,
    )
  }
}
