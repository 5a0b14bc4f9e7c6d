/** Whether a text was printed by a program, or written by a person who describes something. */
import type { Budget } from './pattern.ts'
import { resemble, said } from './read/learned.ts'
import { readSignatures } from './signatures.ts'

const marks: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/\b(?:[A-Z]\w*)?(?:Error|Exception|Fault)\b\s*[:(\]]/, 0.5],
  [/\b[A-Z][a-z]+(?:[A-Z][a-z]+)+(?:Error|Exception)\b/, 0.6],
  [/\b(?:net::)?(?:ERR|UND_ERR|NS_ERROR|SSL_ERROR|CURLE|E[A-Z]{4,}|HPE|AADSTS)_?[A-Z_\d]*\b/, 0.5],
  [/^(?:[<>*] |HTTP\/\d|curl: \(|fatal: |error: |Error |ERROR|WARN|npm (?:ERR|error)|\[error\])/im, 0.7],
  [/^[A-Z]+ \S+ HTTP\/\d/m, 0.6],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/, 0.3],
  [/\d\d:\d\d:\d\d/, 0.5],
  [/\bhttps?:\/\//, 0.25],
  [/["'{}[\]]\s*[:,]|[{}]|<\/?[a-z]+>|&[a-z]+;/, 0.4],
  [
    /\b(?:failed|failure|refused|denied|exceeded|timed out|unable to|could not|cannot|can't|invalid|expired|forbidden|unauthorized)\b/i,
    0.2,
  ],
  [/\bat [\w$.]+\(|\.(?:java|py|js|ts|rb|go|php|cs):\d+|\bline \d+\b/, 0.6],
]
const speech: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/\?\s*$/, 0.6],
  [
    /^(?:what|which|how|should|when|why|is|can|does|do|my|the user|user|i|we|someone|somebody|a client|client|customer)\b/i,
    0.5,
  ],
  [/\b(?:should (?:i|we|it|the)|status code|to return|return for|best practice|rest api)\b/i, 0.5],
]

/** From 0 to 1. */
export function errorLikeness(text: string): number {
  const head = text.slice(0, 4000)
  const budget: Budget = { steps: 2_000_000 }
  const found = readSignatures(head, budget)
  const known = Math.max(0, ...found.map(({ weight }) => weight)) / 14
  // A text that a program prints, and little else.
  const whole = Math.max(
    0,
    ...found.map(({ weight, start, end }) => (weight > 0 ? (end - start) / head.trim().length : 0)),
  )
  // A known text and nothing else: no need to ask what it resembles.
  if (whole > 0.7 && known > 0.3) return 1
  const sum = (list: typeof marks) =>
    list.reduce((total, [pattern, weight]) => total + (pattern.test(head) ? weight : 0), 0)
  const written = resemble(head).chances.get(said) ?? 0
  return Math.max(0, Math.min(1, known + sum(marks) - sum(speech) + 0.4 * (0.5 - written)))
}
