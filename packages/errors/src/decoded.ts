import type { Decoded } from '@statute/codes'
import { findDecoded } from '@statute/decode'
import { parseDate } from '@statute/http'
import { fieldOf, finalResponse, type Transcript } from './read/transcript.ts'

/** What is inside the text; tokens are held against the moment of the answer, if it names one. */
export function decodeAll(subject: string, given: string, transcript: Transcript | null, now: Date): Decoded[] {
  const date = fieldOf(transcript ? finalResponse(transcript) : null, 'date')
  const ms = date ? parseDate(date.value, now) : null
  return findDecoded(subject, given, { now, answeredAt: ms === null ? undefined : new Date(ms) })
}
