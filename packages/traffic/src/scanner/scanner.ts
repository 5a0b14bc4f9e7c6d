/** The machine's counterpart. It is long because everything that the machine asks for or hands over is answered here. */
import { Counts } from '../counts.ts'
import { type Endpoint, malformedRoute, otherMethod, otherRoute, unmatchedRoute } from '../endpoint.ts'
import { Traffic, type UnparsedLine } from '../traffic.ts'
import { fastName, loadPlan, plainPlan } from './load-plan.ts'
import { type Machine, startMachine } from './machine.ts'
import { methods } from './methods.ts'
import type { Plan } from './plan.ts'
import { type CallerState, callerState, takeCallers } from './take-callers.ts'
import { decode } from './text.ts'

/** From paths to templates, as `Router` does it. */
export interface Routes {
  route(path: string): number
  known(path: string): number | null
  template(id: number): string
  readonly version: number
}

export interface ScannerOptions {
  readonly routes: Routes
  /** For the samples of lines that nobody understands. */
  readonly file?: string
}

/** A path that fits no route: its endpoint has this bit, so that callers are kept with the path. */
const unmatchedBit = 0x10000
const endpointCap = 8192
const hostCap = 256
const sampleCap = 12
const roomForRows = 250_000

/**
 * Reads lines of logs and counts them. Octets go in by {@link feed}, or by {@link space} and {@link filled} without a copy;
 * what was counted comes out of {@link take}.
 */
export class Scanner {
  readonly #machine: Machine
  readonly #routes: Routes
  #endpoints: { host: string; method: string; template: number | string }[] = []
  #ids = new Map<string, number>()
  #hosts = new Set<string>()
  #raw = new Counts()
  #crowded = roomForRows
  #traffic = new Traffic()
  #callerState: CallerState
  #carry = 0
  /** What comes up to the end of a line is left out: one that is longer than the input, or a `foreign` one. */
  #skipping: false | 'long' | 'foreign' = false
  #file: string
  #piece: number | null = 0
  #linesBefore = 0
  #plan: Plan = plainPlan
  /** Lines of each slot, and of all, that are in the tally. */
  #slotLines: number[] = []
  #read = 0

  static async create(options: ScannerOptions): Promise<Scanner> {
    let scanner: Scanner | null = null
    const here = () => scanner as Scanner
    const machine = await startMachine({
      route: (...request) => here().#route(...request),
      takeRows: (count) => here().#takeRows(count),
      takeCallers: () => here().#takeCallers(),
      takeLatencies: () => here().#takeLatencies(),
      strange: (at, length) => here().#strange(at, length),
    })
    scanner = new Scanner(machine, options)
    scanner.arrive(Date.now())
    return scanner
  }

  private constructor(machine: Machine, { routes, file }: ScannerOptions) {
    this.#machine = machine
    this.#callerState = callerState(machine)
    this.#routes = routes
    this.#file = file ?? ''
    this.#forgetEndpoints()
  }

  /**
   * From here on lines are of this file, and written like this.
   * @param piece The piece, of those that all files are read in, in which lines are counted; null if nobody knows what lies
   * before it
   */
  begin(file: string, plan: Plan, piece: number | null = 0): void {
    this.#file = file
    this.#piece = piece
    this.#linesBefore = this.#allLines
    if (plan === this.#plan) return
    this.#countFormats()
    this.#plan = plan
    loadPlan(this.#machine, plan)
  }

  /** Lines since the file, or the piece of it, was begun. */
  get linesRead(): number {
    return this.#allLines - this.#linesBefore
  }

  get #allLines(): number {
    return this.#machine.lines.value + this.#machine.blank.value
  }

  /** Puts the lines of each format into the tally. */
  #countFormats(): void {
    const machine = this.#machine
    const { formats } = this.#traffic.tally
    const count = (name: string, lines: number) => {
      if (lines > 0) formats.set(name, (formats.get(name) ?? 0) + lines)
    }
    let others = 0
    this.#plan.formats.forEach(({ name }, slot) => {
      const lines = machine.linesOf(slot)
      count(name, lines - (this.#slotLines[slot] ?? 0))
      others += lines - (this.#slotLines[slot] ?? 0)
      this.#slotLines[slot] = lines
    })
    const read = machine.lines.value - machine.unparsed.value - machine.aside.value
    if (this.#plan.fast !== null) count(fastName(this.#plan), read - this.#read - others)
    this.#read = read
  }

  /** The time that lines without one are counted under: milliseconds since 1970 UTC. */
  arrive(now: number): void {
    this.#machine.setArrival(Math.floor(now / 60_000))
    this.#machine.setNow(now)
  }

  /** Leaves out what comes up to the end of a line, which somebody else reads. */
  skipLine(): void {
    this.#skipping = 'foreign'
  }

  /** Whether octets wait for the end of their line. */
  get midLine(): boolean {
    return this.#carry > 0 || this.#skipping !== false
  }

  /** Free octets of the input: write into it, then say how many by {@link filled}. */
  space(): Uint8Array {
    const { buffer } = this.#machine.memory
    const at = this.#machine.input.value
    return new Uint8Array(buffer, at + this.#carry, this.#machine.inputSize.value - this.#carry)
  }

  filled(octets: number): void {
    const { input, inputSize } = this.#machine
    const at = input.value
    const memory = new Uint8Array(this.#machine.memory.buffer)
    let length = this.#carry + octets
    this.#traffic.tally.bytes += octets
    if (this.#skipping !== false) {
      const end = memory.subarray(at, at + length).indexOf(10)
      if (this.#skipping === 'foreign') this.#traffic.tally.bytes -= end < 0 ? octets : end + 1
      if (end < 0) return
      this.#skipping = false
      memory.copyWithin(at, at + end + 1, at + length)
      length -= end + 1
    }
    const whole = memory.subarray(at, at + length).lastIndexOf(10) + 1
    if (whole > 0) {
      this.#scan(at, at + whole)
      memory.copyWithin(at, at + whole, at + length)
      this.#carry = length - whole
    } else if (length === inputSize.value) {
      // Too long to be read whole: what stands at its beginning decides.
      memory[at + length] = 10
      this.#scan(at, at + length + 1)
      this.#skipping = 'long'
      this.#carry = 0
    } else this.#carry = length
  }

  feed(octets: Uint8Array): void {
    for (let from = 0; from < octets.length; ) {
      const space = this.space()
      const part = octets.subarray(from, from + space.length)
      space.set(part)
      this.filled(part.length)
      from += part.length
    }
  }

  /** The end of a file: a last line without newline is a line. */
  endFile(): void {
    if (this.#carry > 0) {
      const at = this.#machine.input.value
      new Uint8Array(this.#machine.memory.buffer)[at + this.#carry] = 10
      this.#scan(at, at + this.#carry + 1)
    }
    this.#carry = 0
    this.#skipping = false
  }

  /** Everything counted since the last time; the cells may not be settled. */
  take(): Traffic {
    const machine = this.#machine
    machine.drain()
    const traffic = this.#traffic
    const { counts, callers, tally } = traffic
    const named = this.#endpoints.map((endpoint) => this.#name(endpoint))
    const ids = new Map<number, number>()
    const idOf = (raw: number): number => {
      let id = ids.get(raw)
      if (id === undefined) {
        id = counts.idOf(named[raw] as Endpoint)
        ids.set(raw, id)
      }
      return id
    }
    counts.adopt(this.#raw, idOf)
    callers.renumber(idOf)
    traffic.latency.renumber(idOf)
    tally.lines += machine.lines.value - this.#counted.lines
    tally.unparsed += machine.unparsed.value - this.#counted.unparsed
    tally.aside += machine.aside.value - this.#counted.aside
    tally.withoutTime += machine.withoutTime.value - this.#counted.withoutTime
    this.#counted = {
      lines: machine.lines.value,
      unparsed: machine.unparsed.value,
      aside: machine.aside.value,
      withoutTime: machine.withoutTime.value,
    }
    this.#countFormats()
    this.#takeGone(tally.gone)
    this.#traffic = new Traffic()
    this.#raw = new Counts()
    this.#crowded = roomForRows
    this.#callerState = callerState(machine)
    if (this.#endpoints.length > endpointCap / 2) {
      this.#linesBefore -= this.#allLines
      machine.reset()
      this.#counted = { lines: 0, unparsed: 0, aside: 0, withoutTime: 0 }
      this.#slotLines = []
      this.#read = 0
      this.#goneBefore.clear()
      this.#forgetEndpoints()
    }
    return traffic
  }

  #counted = { lines: 0, unparsed: 0, aside: 0, withoutTime: 0 }
  readonly #goneBefore = new Map<string, number>()
  #routesVersion = 0

  #scan(at: number, end: number): void {
    const { fast } = this.#plan
    if (fast === null) this.#machine.scanLines(at, end)
    else this.#machine.scanClf(at, end, fast === 'vhost' ? 1 : 0)
    if (this.#routes.version !== this.#routesVersion) {
      this.#routesVersion = this.#routes.version
      this.#machine.clearCache()
    }
  }

  #forgetEndpoints(): void {
    this.#endpoints = []
    this.#ids.clear()
    this.#machine.clearCache()
    this.#endpoint('', '', malformedRoute)
    this.#endpoint('', otherMethod, otherRoute)
  }

  #endpoint(host: string, method: string, template: number | string): number {
    const key = `${host} ${method} ${template}`
    let id = this.#ids.get(key)
    if (id === undefined) {
      if (this.#endpoints.length === endpointCap) return 1
      id = this.#endpoints.length
      this.#endpoints.push({ host, method, template })
      this.#ids.set(key, id)
    }
    return id
  }

  #name({ host, method, template }: { host: string; method: string; template: number | string }): Endpoint {
    return { host, method, route: typeof template === 'string' ? template : this.#routes.template(template) }
  }

  #route(
    hostAt: number,
    hostLength: number,
    methodAt: number,
    methodLength: number,
    pathAt: number,
    pathLength: number,
    kind: number,
  ): number {
    const { buffer } = this.#machine.memory
    let host = hostLength > 0 ? readHost(decode(buffer, hostAt, hostLength)) : ''
    const written = decode(buffer, methodAt, methodLength)
    let path = plainPath(decode(buffer, pathAt, pathLength))
    const absolute = /^[a-z][a-z\d+.-]*:\/\/([^/]*)/i.exec(path)
    if (absolute) {
      host ||= readHost(absolute[1] as string)
      path = path.slice(absolute[0].length) || '/'
    }
    // A dash is no method: `- http://localhost HTTP/1.0`, as Varnish writes it.
    if (written === '-') return 0
    // `no http at all` has words where a method and a path would stand.
    if (!/^(?:\/|\*$|[^/?#\s]+:\d{1,5}$)/.test(path)) return 0
    if (!this.#hosts.has(host)) {
      if (this.#hosts.size < hostCap) this.#hosts.add(host)
      else host = '(other)'
    }
    const method = methods.has(written) ? written : otherMethod
    if (method === otherMethod && kind === 1) return this.#endpoint(host, method, unmatchedRoute) | unmatchedBit
    if (kind === 0) return this.#endpoint(host, method, this.#routes.route(path))
    const known = this.#routes.known(path)
    return known === null
      ? this.#endpoint(host, method, unmatchedRoute) | unmatchedBit
      : this.#endpoint(host, method, known)
  }

  #takeRows(count: number): void {
    const { buffer } = this.#machine.memory
    const at = this.#machine.rows.value
    const wide = new Uint32Array(buffer, at, count * 6)
    const half = new Uint16Array(buffer, at, count * 12)
    const octets = new Float64Array(buffer, at, count * 3)
    for (let row = 0; row < count; row++) {
      this.#raw.add(
        wide[row * 6] as number,
        half[row * 12 + 2] as number,
        half[row * 12 + 3] as number,
        wide[row * 6 + 2] as number,
        octets[row * 3 + 2] as number,
      )
    }
    // A minute that comes again, in another piece or another file, is put together with what is there: what is kept is
    // bounded by minutes and endpoints, however long the log.
    if (this.#raw.length > this.#crowded) {
      this.#raw.settle()
      this.#crowded = 2 * this.#raw.length + roomForRows
    }
  }

  #takeCallers(): void {
    takeCallers(this.#machine, this.#traffic.callers, this.#callerState)
  }

  #takeLatencies(): void {
    const { memory, latencies, latencyCap } = this.#machine
    const view = new DataView(memory.buffer, latencies.value, latencyCap.value * 16)
    for (let at = 0; at < view.byteLength; at += 16) {
      const low = view.getUint32(at, true)
      if (low === 0) continue
      const high = view.getUint32(at + 4, true)
      // As `assembly/latency.ts` packs it: window << 35 | endpoint << 22 | status << 12 | bucket << 1 | 1.
      const endpoint = ((high & 7) << 10) | (low >>> 22)
      this.#traffic.latency.add(
        high >>> 3,
        endpoint,
        (low >>> 12) & 1023,
        (low >>> 1) & 2047,
        view.getUint32(at + 8, true),
      )
    }
  }

  #takeGone(gone: Map<string, number>): void {
    const { memory, goneTexts } = this.#machine
    const view = new DataView(memory.buffer, goneTexts.value)
    for (let at = 0; at < this.#machine.goneKinds(); at++) {
      const text = decode(memory.buffer, goneTexts.value + at * 8, 4)
        .replaceAll('\0', '')
        .trim()
      const count = view.getUint32(at * 8 + 4, true)
      const more = count - (this.#goneBefore.get(text) ?? 0)
      this.#goneBefore.set(text, count)
      if (more > 0) gone.set(text, (gone.get(text) ?? 0) + more)
    }
  }

  #strange(at: number, length: number): void {
    const { samples } = this.#traffic.tally
    if (samples.length < sampleCap) {
      const text = decode(this.#machine.memory.buffer, at, Math.min(length, 1000))
      const piece = this.#piece
      const place = piece === null ? { line: null } : { line: this.linesRead + 1, ...(piece > 0 ? { piece } : {}) }
      const sample: UnparsedLine = { file: this.#file, ...place, text }
      if (!samples.some((other) => shape(other.text) === shape(text))) samples.push(sample)
    }
  }
}

/** nginx and Apache write octets of a path that are no ASCII as `\xC3`, and quotes as `\"`. */
function plainPath(path: string): string {
  if (!path.includes('\\')) return path
  return path.replace(/\\x([\dA-Fa-f]{2})/g, '%$1').replace(/\\(["\\])/g, '$1')
}

/** What makes two lines samples of the same trouble. */
function shape(text: string): string {
  return text.slice(0, 40).replace(/\d+/g, '0')
}

/** `WWW.Example.com:443` → `www.example.com`. */
function readHost(text: string): string {
  return text === '-' ? '' : text.toLowerCase().replace(/:\d*$/, '')
}
