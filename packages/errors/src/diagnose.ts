/**
 * From a pasted text to a diagnosis. Readers find clues, each with its place; clues are weighed into readings; the
 * strongest reading is told: what it is, who said it, why, and what to do.
 */
import {
  type Cause,
  type Diagnosis,
  type FaultFacts,
  isUnknown,
  type Kind,
  type NextSteps,
  phrase,
} from '@statute/codes'
import { faults } from '@statute/codes/faults'
import { remedies } from '@statute/codes/remedies'
import { type Clue, weights } from './clue.ts'
import { decodeAll } from './decoded.ts'
import { hopsOf } from './hops.ts'
import { errorLikeness } from './likeness.ts'
import { maskSecrets } from './mask.ts'
import type { Budget } from './pattern.ts'
import { readHar } from './read/har.ts'
import { learnedClues } from './read/learned.ts'
import { clueOf, readLogs } from './read/logs.ts'
import { readNumbers } from './read/numbers.ts'
import { readPhrases } from './read/phrases.ts'
import { shapeOf } from './read/shape.ts'
import { fieldOf, finalResponse, type ReadResponse, readTranscript, type Transcript } from './read/transcript.ts'
import { faultOf, readSignatures } from './signatures.ts'
import type { Speaker } from './software.ts'
import { whoSaid } from './speaker.ts'
import { verdictOf } from './verdict.ts'
import { type Reading, weigh } from './weigh.ts'

export interface DiagnoseOptions {
  /** The time against which tokens and dates are held; now unless told otherwise. */
  readonly now?: Date
}

/** What is read of a text; what follows is left out, and said so in its shape. */
const longest = 5_000_000
const comparisons = 30_000_000

/**
 * Says what a pasted text tells of a failure: the status or the reason why none came, the software that said it, causes,
 * next steps, and the pieces of the text that show it. Any text has an answer; what cannot be told has a low confidence.
 * @param text Anything: the output of `curl -v`, a message, a log line, a stack trace, an error page, a HAR.
 */
export function diagnose(text: string, options: DiagnoseOptions = {}): Diagnosis {
  const { now = new Date() } = options
  // A HAR cannot be read in part, and one exchange of it is all that is looked at.
  const har = readHar(text)
  const whole = (har ? messageOf(har.shown) : text).slice(0, longest)
  const cut = !har && text.length > longest
  const subject = maskSecrets(whole)
  const budget: Budget = { steps: comparisons }

  const transcript = readTranscript(subject)
  const final = transcript ? finalResponse(transcript) : null
  const lines = final ? [] : readLogs(subject)
  const clues = gather(subject, transcript, lines, budget)
  const readings = weigh(clues)
  const best = readings[0]
  const fault = transcript && circles(transcript) ? faultOf.get('redirect-loop') : faultFor(best, clues)
  const status = best?.status ?? answerTo(fault, clues)
  const kind = kindOf(
    best,
    fault,
    final !== null && final.status >= 300 && final.status < 400 && fieldOf(final, 'location') !== null,
  )
  const speaker = whoSaid(best, clues, transcript)
  const signature = strongestSignature(best, clues, speaker)
  const remedy = status === null ? undefined : (remedies[`${status}-${speaker?.software?.sender}`] ?? remedies[status])
  const evidence = evidenceOf(subject, best, clues, speaker)
  const sure = confidenceOf(readings)
  // Who asks about a number has not pasted what a program said.
  const confidence = final || lines.length > 0 || errorLikeness(subject) >= 0.25 ? sure : Math.min(sure, 0.5)

  const total = readings.reduce((sum, { score }) => sum + score, 0) || 1
  const diagnosis: Omit<Diagnosis, 'verdict'> = {
    status,
    name: status === null ? null : (phrase(status) ?? null),
    kind,
    fault: fault?.id ?? null,
    says: signature?.known?.why ?? fault?.says ?? '',
    software: speaker?.name ?? null,
    role: speaker?.role ?? null,
    shape: `${cut ? 'the beginning of ' : ''}${har ? har.shape : shapeOf(subject, transcript, lines)}`,
    hops: hopsOf({ transcript, speaker, fault, status, clues }),
    causes: causesOf(fault, remedy?.causes),
    nextSteps: stepsOf(signature?.known?.steps, fault?.steps, remedy?.steps),
    misleading: signature?.known?.misleading ?? successWithError(final, readings),
    evidence,
    decoded: decodeAll(subject, whole, transcript, evidence, now),
    // Other lines of a log are other requests, not other readings.
    alternatives: (lines.length > 1 ? [] : readings.slice(1, 5)).map(({ status: other, kind: how, score }) => ({
      status: other,
      kind: how,
      score: Math.round((score / total) * 1000) / 1000,
    })),
    confidence,
    subject,
  }
  const verdict = verdictOf(diagnosis, fault)
  if (!isUnknown(diagnosis)) return { ...diagnosis, verdict }
  const says = status === null ? '' : `Its words come nearest to ${status}. That is a guess.`
  return {
    ...diagnosis,
    verdict,
    says,
    fault: null,
    hops: [],
    causes: [],
    nextSteps: { client: [], server: [], operator: [] },
  }
}

const besideKnown = 0.5
const wholly = 0.6

function gather(
  subject: string,
  transcript: Transcript | null,
  lines: ReturnType<typeof readLogs>,
  budget: Budget,
): Clue[] {
  const final = transcript ? finalResponse(transcript) : null
  const log = clueOf(lines)
  const onLogLine = (clue: Clue) =>
    lines.some(({ start, line: [from, to] }) => clue.start !== start && clue.start >= from && clue.end <= to)
  const inRequest = (clue: Clue) =>
    transcript?.requests.some((request) => clue.start >= request.start && clue.end <= request.end) === true
  const words = [...readNumbers(subject), ...readPhrases(subject, budget)].filter(
    (clue) => !inRequest(clue) && (lines.length === 0 || lines.length > 50 || !onLogLine(clue)),
  )
  const signatures = readSignatures(subject, budget)
  const clues: Clue[] = [...(log ? [log] : []), ...words, ...signatures]
  if (final) {
    clues.push({
      status: final.status,
      weight: weights.message,
      start: final.start,
      end: final.end,
      says: `The answer has the status ${final.status}.`,
      from: 'message',
    })
  }
  const certain = clues.some(({ status, weight }) => status !== undefined && weight >= weights.statedNumber)
  if (certain) return clues
  // A text that is known letter for letter says more than what its words resemble; one that is nothing else, all of it.
  const known = signatures.filter(({ weight }) => weight >= 6)
  if (known.some(({ start, end }) => end - start > wholly * subject.trim().length)) return clues
  const share = known.length > 0 ? besideKnown : 1
  return [...clues, ...learnedClues(subject).map((clue) => ({ ...clue, weight: clue.weight * share }))]
}

/** The text of a known program that tells most about the reading; that of the one who said it, if there is one. */
function strongestSignature(
  best: Reading | undefined,
  clues: readonly Clue[],
  speaker: Speaker | null,
): Clue | undefined {
  const all = best?.clues.filter(({ known }) => known !== undefined) ?? []
  const own = speaker ? all.filter(({ software }) => software !== undefined && software === speaker.software) : all
  if (own[0] || best?.status === null) return own[0]
  return clues.filter(({ known, status }) => known && status === null).toSorted((a, b) => b.weight - a.weight)[0]
}

/** The same place again and again: three answers that lead to one address. */
function circles({ responses }: Transcript): boolean {
  const times = new Map<string, number>()
  for (const response of responses) {
    const to = response.status >= 300 && response.status < 400 ? fieldOf(response, 'location')?.value : undefined
    if (to !== undefined) times.set(to, (times.get(to) ?? 0) + 1)
  }
  return [...times.values()].some((count) => count >= 3)
}

/** A success whose body tells of a failure: callers and monitors take it for what the status says. */
function successWithError(final: ReadResponse | null, readings: readonly Reading[]): string | null {
  if (!final || final.status >= 300) return null
  const inside = readings.find(
    ({ status, score, clues }) =>
      status !== null && status >= 400 && score >= 6 && clues.some(({ start }) => start >= final.body[0]),
  )
  if (!inside) return null
  return `The status says ${final.status}, and the body tells of a ${inside.status}. Callers and monitors take it for a success.`
}

/** The fault behind the reading: what its own texts name, else what the connection suffered below the answer. */
function faultFor(best: Reading | undefined, clues: readonly Clue[]): FaultFacts | undefined {
  const named = best?.clues.find(({ fault }) => fault !== undefined)?.fault
  if (named !== undefined) return faultOf.get(named)
  if (!best) return undefined
  if (best.status !== null) {
    const below = clues
      .filter(({ fault, status }) => fault !== undefined && status === null)
      .toSorted((a, b) => b.weight - a.weight)[0]
    // A success with a broken connection is an answer that was cut short.
    if (below?.fault !== undefined && (best.status >= 500 || (best.status < 300 && below.weight >= 6))) {
      return faultOf.get(below.fault)
    }
    return faults.find((one) => one.general && one.status === best.status)
  }
  return undefined
}

/** The same fault has another status behind each server: what the one that speaks here answers to it, if that is known. */
function answerTo(fault: FaultFacts | undefined, clues: readonly Clue[]): number | null {
  if (!fault || fault.kind === 'http') return null
  for (const { software, status } of clues) {
    // Only who names itself: a text may be printed by many.
    if (status !== undefined) continue
    const answer = software && fault.answers.find((one) => one.software === software.id)
    if (answer && between.has(software.role)) return answer.status
  }
  return null
}

const between: ReadonlySet<string> = new Set(['load balancer', 'reverse proxy', 'forward proxy'])

function kindOf(best: Reading | undefined, fault: FaultFacts | undefined, redirects: boolean): Kind {
  if (!best) return 'other'
  if (best.status === null) return best.kind
  const inDigits = best.clues.some(({ from }) => from === 'message' || from === 'log' || from === 'number')
  const top = best.clues[0]
  if (top?.from === 'signature' && top.kind !== undefined && top.kind !== fault?.kind) return top.kind
  if (redirects) return 'redirect'
  if (fault?.kind === 'tls' && best.status >= 495 && inDigits && [495, 496, 525, 526].includes(best.status))
    return 'tls'
  if (best.status < 300 && fault?.kind === 'transport') return 'transport'
  if (inDigits || !fault) return 'http'
  const byClient = /client library|tool|browser/.test(top?.software?.role ?? '')
  return byClient || fault.kind === 'timeout' ? fault.kind : 'http'
}

function causesOf(fault: FaultFacts | undefined, page: readonly string[] | undefined): Cause[] {
  if (fault && fault.causes.length > 0) return [...fault.causes]
  return (page ?? []).map((text) => ({ text, confirm: '' }))
}

/** The steps of the very text first, then those of its fault, then those of the code's page; four for each reader. */
function stepsOf(...sources: readonly (Partial<NextSteps> | undefined)[]): NextSteps {
  const pick = (reader: keyof NextSteps) => {
    const [own = [], ...rest] = sources.map((steps) => steps?.[reader] ?? [])
    const more = rest.find((steps) => steps.length > 0) ?? []
    return [...new Set([...own, ...more])].slice(0, 4)
  }
  return { client: pick('client'), server: pick('server'), operator: pick('operator') }
}

/** At most eight pieces, none inside another, in the order of the text. */
function evidenceOf(subject: string, best: Reading | undefined, clues: readonly Clue[], speaker: Speaker | null) {
  const chosen: { start: number; end: number; says: string }[] = []
  const put = (start: number, end: number, says: string) => {
    if (end <= start || says === '' || chosen.length >= 8) return
    if (chosen.some((other) => start < other.end && other.start < end)) return
    chosen.push({ start, end, says })
  }
  // The number again, and its name again, show nothing new.
  let stated = 0
  for (const { start, end, says, from } of best?.clues ?? []) {
    if (from === 'message' || from === 'log' || from === 'number' || from === 'phrase') {
      if (stated >= 2 || (stated > 0 && from === 'phrase')) continue
      stated++
    }
    put(start, end, says)
  }
  if (speaker) put(speaker.start, speaker.end, `${speaker.name} names itself here.`)
  for (const { start, end, says, status } of clues) if (status === null) put(start, end, says)
  return chosen
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, says }) => ({ start, end, text: subject.slice(start, Math.min(end, start + 300)), says }))
}

/**
 * How sure the best reading is. What a message, a log or a number with its name states is certain; else it depends on how
 * much speaks for it, and how much of what speaks at all.
 */
function confidenceOf(readings: readonly Reading[]): number {
  const [best, second] = readings
  if (!best) return 0
  const strength = 1 - Math.exp(-best.score / 9)
  const margin = (best.score - (second?.score ?? 0)) / best.score
  return Math.round(Math.min(0.99, strength * (0.62 + 0.38 * margin)) * 100) / 100
}

/** The exchange of a HAR as the message that it was. */
function messageOf(one: NonNullable<ReturnType<typeof readHar>>['shown']): string {
  const request = `${one.method || 'GET'} ${one.url} HTTP/1.1\n`
  if (one.status === 0) return `${request}\n${one.error || 'No response'}\n`
  const fields = one.fields.map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${request}\nHTTP/1.1 ${one.status} ${one.reason}\n${fields}\n\n${one.body}`
}
