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
import { remedies } from '@statute/codes/remedies'
import type { Clue } from './clue.ts'
import { decodeAll } from './decoded.ts'
import { evidenceOf } from './evidence.ts'
import { answerTo, faultBehind } from './fault.ts'
import { gather } from './gather.ts'
import { hopsOf } from './hops.ts'
import { errorLikeness } from './likeness.ts'
import { maskSecrets } from './mask.ts'
import { messageOf, readHar } from './read/har.ts'
import { readLogs } from './read/logs.ts'
import { shapeOf } from './read/shape.ts'
import { fieldOf, finalResponse, type ReadResponse, readTranscript } from './read/transcript.ts'
import { receivers } from './roles.ts'
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

  const transcript = readTranscript(subject)
  const final = transcript ? finalResponse(transcript) : null
  const lines = final ? [] : readLogs(subject)
  const clues = gather(subject, transcript, lines)
  const readings = weigh(clues)
  const best = readings[0]
  const fault = faultBehind(best, clues, transcript)
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
  const pasted = sure <= 0.5 || final !== null || lines.length > 0 || errorLikeness(subject) >= 0.25
  const confidence = pasted ? sure : 0.5

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
  return receivers.has(top?.software?.role) || fault.kind === 'timeout' ? fault.kind : 'http'
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
