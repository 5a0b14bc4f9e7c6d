/** What a paste is, in the words of a person. */
import { type LogLine, mostLines } from './logs.ts'
import type { Transcript } from './transcript.ts'

const shapes: readonly (readonly [name: string, pattern: RegExp])[] = [
  // Whole, or its beginning; `[error] …` is none.
  ['a JSON body', /^\s*(?:\{\s*["}]|\[\s*(?:[{["\d\]]|true|false|null))/],
  ['an HTML page', /^\s*(?:<!doctype html|<html[\s>]|<head>|<\?xml[^>]*\?>\s*<!doctype html)/i],
  ['an XML document', /^\s*<(?:\?xml|[A-Za-z][\w:.-]*[\s>])/],
  [
    'a message of a browser console',
    /\b(?:net::ERR_[A-Z_]+|blocked by CORS policy|Cross-Origin Request Blocked|Mixed Content:|Failed to load resource)/,
  ],
  [
    'a stack trace',
    /(?:^|\n)\s*(?:at [\w$.<>[\] ]+\(|at \S+:\d+|File "[^"]+", line \d+|Traceback \(most recent|Caused by: |\S+\.rb:\d+:in |goroutine \d+ \[)/,
  ],
  [
    'a line of an error log',
    /^(?:\[?\d{4}[-/]\d\d[-/]\d\d|\[?[A-Z][a-z]{2} [A-Z][a-z]{2} +\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d|time="|level=|ts=|[EWIF]\d{4} \d\d:)/,
  ],
  ['what curl said', /\bcurl: \(\d+\)|\bcURL error \d+|\[curl\] \d+:/],
]

export function shapeOf(text: string, transcript: Transcript | null, lines: readonly LogLine[]): string {
  if (transcript) return transcript.shape
  const [line] = lines
  if (line)
    return lines.length === 1
      ? line.format
      : `${lines.length < mostLines ? '' : 'the first '}${lines.length} lines of a log`
  const head = text.slice(0, 4000)
  const found = shapes.find(([, pattern]) => pattern.test(head))
  return found?.[0] ?? 'a message'
}
