/** The output of curl: `-v` (marks before each line) or `--trace` and `--trace-ascii` (dumps of octets). */
import type { Inflate } from './content.ts'
import { readCurlTrace } from './curl-trace.ts'
import { readCurlVerbose } from './curl-verbose.ts'
import type { ReadExchanges } from './note.ts'

const trace = /^(?:[\d:.]{8,26} )?(?:=>|<=) (?:Send|Recv) (?:header|data|SSL data), \d/m
const verbose =
  /^(?:[\d:.]{8,26} )?(?:< HTTP\/\d|> [A-Z-]{1,32} \S{1,8000} HTTP\/\d|\* (?: *Trying |Connected to |Could not resolve|Rebuilt URL|Host \S{1,300}:\d+ was resolved|Uses proxy))/m

export function isCurl(text: string): boolean {
  const head = text.slice(0, 500_000)
  return trace.test(head) || verbose.test(head) || /-:--:-- {1,6}\d{1,4}\* {1,4}Trying /.test(head)
}

export function readCurl(text: string, file = '', inflate?: Inflate): ReadExchanges {
  return trace.test(text.slice(0, 500_000)) ? readCurlTrace(text, file, inflate) : readCurlVerbose(text, file)
}
