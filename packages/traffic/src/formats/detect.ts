import type { Plan } from '../scanner/plan.ts'
import { combinedPlan } from './combined-plan.ts'
import type { Format } from './format.ts'
import { combinedMore } from './known/combined-more.ts'
import { common } from './known/common.ts'
import { haproxyHttp } from './known/haproxy-http.ts'
import { haproxyHttps } from './known/haproxy-https.ts'
import { haproxyTcp } from './known/haproxy-tcp.ts'
import { LineReader } from './line-reader.ts'
import { isPlainCombined } from './plain-combined.ts'
import { formats } from './registry.ts'
import { wrappersOf } from './wrapping.ts'

/** How a log is written, as far as its first lines say. */
export interface Detection {
  /** Its `formats` are empty if no line is a request that we can read. */
  readonly plan: Plan
  /** Lines that were looked at, and those of them that were read as requests, or known to be none. */
  readonly lines: number
  readonly understood: number
  /** Times that say no zone: `zone` of the plan decides what they mean. */
  readonly zoneless: boolean
}

/** Lines to look at; more of them only if none of these is a request. */
const enough = 100
const most = 1000
const mostFormats = 4
/** Lines that every format is tried on. */
const tries = 24

/**
 * Finds out how a log is written by looking at its beginning.
 * @param sample 64 KiB are plenty; a last line that was cut is left out.
 * @param zone For times without a zone: minutes east of UTC.
 */
export async function detect(sample: Uint8Array, zone = 0): Promise<Detection> {
  const text = textOf(sample)
  const whole = text.lastIndexOf('\n') < 0 ? text : text.slice(0, text.lastIndexOf('\n'))
  const all = whole.split(/\r?\n/).filter((line) => /[^\0\s]/.test(line))
  const first = all.slice(0, enough)
  if (isPlainCombined(sample)) {
    return { plan: combinedPlan(zone), lines: first.length, understood: first.length, zoneless: false }
  }
  const found = await detectAmong(first, zone)
  return found.plan.formats.length > 0 || all.length <= enough ? found : detectAmong(all.slice(0, most), zone)
}

let shared: Promise<LineReader> | null = null

/** What may come among the lines that the fast path reads. */
const relatives: readonly Format[] = [combinedMore, common]

async function detectAmong(lines: readonly string[], zone: number): Promise<Detection> {
  const colours = lines.some((line) => line.includes('\u001b['))
  const plainLines = colours ? lines.map(withoutColours) : lines
  const wrappers = wrappersOf(plainLines)
  const heads = plainLines.filter((line) => line.startsWith('#Fields:')).slice(0, 1)
  const base: Plan = { fast: null, formats: [], wrappers, colours, zone, ...(heads.length > 0 ? { heads } : {}) }
  shared ??= LineReader.create(base)
  const reader = await shared
  const chosen: Format[] = []
  let unknown = lines.map(octetsOf)
  let asides: Uint8Array[] = []
  let zoneless = false
  while (chosen.length < mostFormats && unknown.length + asides.length > 0) {
    const candidates = formats.filter((format) => !chosen.includes(format))
    const tryAll = (part: (lines: readonly Uint8Array[]) => readonly Uint8Array[]) =>
      candidates
        // What one program says beside its requests, a format for any program would take for some.
        .map((format) => tried(reader, base, format, part(format.vendor === 'any' ? unknown : [...unknown, ...asides])))
        .filter((trial) => trial.requests > 0)
    const format = (bestOf(tryAll(some)) ?? bestOf(tryAll((lines) => lines)))?.format
    if (format === undefined) break
    const best = tried(reader, base, format, [...unknown, ...asides])
    chosen.push(format)
    zoneless ||= best.zoneless
    unknown = unknown.filter((line) => best.unknown.has(line))
    asides = asides.filter((line) => !best.requestLines.has(line)).concat([...best.asides])
  }
  const fast = wrappers.length > 0 || colours ? null : fastOf(chosen[0])
  if (fast === 'common') for (const format of relatives) if (!chosen.includes(format)) chosen.push(format)
  // Its lines are cut at 1024 octets: then what comes behind the request is missing.
  if (chosen.includes(haproxyHttps) && !chosen.includes(haproxyHttp)) chosen.push(haproxyHttp)
  if (chosen.includes(haproxyHttp)) chosen.push(haproxyTcp)
  const inOrder = needsOrder(chosen, wrappers, plainLines)
  const plan: Plan = { ...base, fast, formats: chosen, inOrder }
  return { plan, lines: lines.length, understood: lines.length - unknown.length, zoneless }
}

/** Not too many lines, from all over. */
function some(lines: readonly Uint8Array[]): readonly Uint8Array[] {
  const step = lines.length / tries
  return step <= 1 ? lines : Array.from({ length: tries }, (_, at) => lines[Math.floor(at * step)] as Uint8Array)
}

interface Trial {
  readonly format: Format
  readonly requests: number
  readonly understood: number
  /** Fields of a request, on average. */
  readonly wealth: number
  readonly unknown: ReadonlySet<Uint8Array>
  readonly asides: ReadonlySet<Uint8Array>
  readonly requestLines: ReadonlySet<Uint8Array>
  readonly zoneless: boolean
}

function tried(reader: LineReader, base: Plan, format: Format, lines: readonly Uint8Array[]): Trial {
  reader.use({ ...base, formats: [format] })
  const unknown = new Set<Uint8Array>()
  const asides = new Set<Uint8Array>()
  const requestLines = new Set<Uint8Array>()
  let wealth = 0
  let zoneless = false
  for (const line of lines) {
    const kind = reader.read(line)
    if (kind === 'unknown') unknown.add(line)
    else if (kind !== 'request') asides.add(line)
    else {
      requestLines.add(line)
      wealth += reader.wealth
      if (format.utc !== true && reader.zoneless) zoneless = true
    }
  }
  const requests = requestLines.size
  // Any object of JSON looks to a format for any program like something beside its requests.
  const understood = format.vendor === 'any' ? requests : lines.length - unknown.size
  return { format, requests, understood, wealth: wealth / requests, unknown, asides, requestLines, zoneless }
}

/**
 * Of those that explain about as many lines as any, the one that reads most out of them; of equals the one whose definition
 * is narrowest.
 */
function bestOf(trials: readonly Trial[]): Trial | null {
  const requests = Math.max(0, ...trials.map((trial) => trial.requests))
  const serious = trials.filter((trial) => trial.requests >= requests * 0.45)
  const understood = Math.max(0, ...serious.map((trial) => trial.understood))
  const ranked = serious
    .filter((trial) => trial.understood >= understood * 0.95)
    .sort((a, b) => b.wealth - a.wealth || breadth(a.format) - breadth(b.format))
  return ranked[0] ?? null
}

/** Whether lines hang together: columns, a request of two lines, or a line in parts. */
function needsOrder(chosen: readonly Format[], wrappers: readonly string[], lines: readonly string[]): boolean {
  if (chosen.some(({ shape }) => shape.kind === 'w3c' || shape.kind === 'rails' || isJoined(shape))) return true
  if (wrappers.includes('cri')) return lines.some((line) => / (?:stdout|stderr) P(?::\S*)? /.test(line))
  return wrappers.includes('docker') && lines.some((line) => line.length >= 1 << 14)
}

/** Whether an id joins two lines of a request. */
function isJoined(shape: Format['shape']): boolean {
  return 'keys' in shape && Object.values(shape.keys).includes('id!')
}

/** How much a format lets pass that it does not read. */
function breadth({ shape }: Format): number {
  if (shape.kind === 'layout') return String(shape.layout).includes('{*}') ? 1 : 0
  return 'keys' in shape ? Object.keys(shape.keys).length : 0
}

/** Which of the fast paths reads a format without losing a field. */
function fastOf(format: Format | undefined): Plan['fast'] {
  if (format === undefined || format.shape.kind !== 'layout' || format.hasDuration) return null
  const layout = String(format.shape.layout)
  if (layout.startsWith('{client} {-} {-} [{time:zoned}] "{request}" {status} {bytes}')) return 'common'
  return /^\{host\}(?::\{-\})? \{client\} \{-\} \{-\} \[\{time:zoned\}\] "\{request\}"/.test(layout) ? 'vhost' : null
}

function withoutColours(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a terminal's colours are made of
  return line.replace(/\u001b\[[\d;]*[A-Za-z]/g, '')
}

/** Octets as a text in which each character is one of them, whatever their encoding. */
function textOf(sample: Uint8Array): string {
  let text = ''
  for (let at = 0; at < sample.length; at += 4096) text += String.fromCharCode(...sample.subarray(at, at + 4096))
  return text
}

/** Such a text as its octets. */
function octetsOf(line: string): Uint8Array {
  const octets = new Uint8Array(line.length)
  for (let at = 0; at < line.length; at++) octets[at] = line.charCodeAt(at)
  return octets
}
