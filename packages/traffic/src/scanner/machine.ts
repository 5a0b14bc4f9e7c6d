import { scanner } from '../generated/scanner.ts'

declare function atob(text: string): string
declare const WebAssembly: {
  compile(binary: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ exports: unknown }>
}

/** What the scanner asks of the program around it: `assembly/host.ts` says when. Places are octets in its memory. */
export interface Host {
  route(
    hostAt: number,
    hostLength: number,
    methodAt: number,
    methodLength: number,
    pathAt: number,
    pathLength: number,
    kind: number,
  ): number
  takeRows(count: number): void
  takeCallers(): void
  takeLatencies(): void
  strange(at: number, length: number): void
}

interface Global {
  readonly value: number
}

/** What `assembly/index.ts` exports. */
export interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly input: Global
  readonly inputSize: Global
  readonly rows: Global
  readonly callers: Global
  readonly callerCap: Global
  readonly nameAt: Global
  readonly nameCap: Global
  readonly arena: Global
  readonly latencies: Global
  readonly latencyCap: Global
  readonly scratch: Global
  readonly programs: Global
  readonly goneTexts: Global
  readonly lines: Global
  readonly unparsed: Global
  readonly aside: Global
  readonly blank: Global
  readonly withoutTime: Global
  readonly programsSize: Global
  readonly usedSlot: Global
  /** Whether the last line's time was without a zone. */
  readonly zoneless: Global
  readonly fTime: { readonly value: bigint }
  readonly fStatus: Global
  readonly fBytes: Global
  readonly fDuration: Global
  readonly fUpstream: Global
  fieldSlices(): number
  callerCount(): number
  latencyCount(): number
  goneKinds(): number
  setSeed(seed: bigint): void
  setLiteral(on: number): void
  setArrival(minute: number): void
  clearCache(): void
  setProgram(slot: number, at: number): void
  setWrappers(outer: number, inner: number, colours: number): void
  setSlots(count: number): void
  setDefaultZone(minutes: number): void
  setNow(milliseconds: number): void
  parseLine(slots: number, at: number, end: number): number
  parseBare(slot: number, at: number, end: number): number
  linesOf(slot: number): number
  scanLines(at: number, end: number): void
  scanClf(at: number, end: number, hostFirst: number): void
  drain(): void
  reset(): void
}

let compiled: Promise<object> | null = null

/** The compiled code, which other threads may be given: it is then compiled, and made fast, once for all. */
export function compiledScanner(): Promise<object> {
  compiled ??= WebAssembly.compile(octetsOf(scanner))
  return compiled
}

function octetsOf(base64: string): Uint8Array {
  const text = atob(base64)
  const octets = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) octets[at] = text.charCodeAt(at)
  return octets
}

/** Takes the code that another thread compiled. */
export function adoptScanner(module: object): void {
  compiled = Promise.resolve(module)
}

/** A scanner of its own; they share the compiled code. */
export async function startMachine(host: Host): Promise<Machine> {
  const { exports } = await WebAssembly.instantiate(await compiledScanner(), { host, env: { abort } })
  const machine = exports as Machine
  // Nobody shall be able to make paths whose hashes meet.
  machine.setSeed(BigInt(Math.floor(Math.random() * 2 ** 53)))
  machine.reset()
  return machine
}

function abort(): never {
  throw new Error('The scanner stopped: its tables are in a state that cannot be')
}
