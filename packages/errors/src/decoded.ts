import type { Decoded } from '@statute/codes'
import type { Transcript } from './read/transcript.ts'

export function decodeAll(_subject: string, _given: string, _transcript: Transcript | null, _now: Date): Decoded[] {
  return []
}
