/** The error lookup: on what people paste, and on 5 MB of what nobody should. */
import { diagnose } from '@statute/errors'
import { median, printTable } from './measure.ts'

const pastes = [
  'Error: socket hang up\n    at connResetException (node:internal/errors:720:14)',
  'connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1, server: example.com',
  '< HTTP/2 502\n< server: nginx/1.24.0\n<\n<html><head><title>502 Bad Gateway</title></head></html>',
  'x509: certificate signed by unknown authority',
  '{"error":{"code":429,"message":"Quota exceeded","status":"RESOURCE_EXHAUSTED"}}',
  '127.0.0.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" 502 150 "-" "-"',
]

const size = 5_000_000
const longLine = 'one long line before a log'
const logLines = `\n${'127.0.0.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" 502 150 "-" "-"\n'.repeat(50)}`
const hostile: Readonly<Record<string, string>> = {
  'status lines': 'HTTP/1.1 500 X\n',
  'access-log lines': '1.1.1.1 - - [10/Mar/2026:14:07:42 +0000] "GET / HTTP/1.1" 502 150 "-" "-"\n',
  'one known text': 'connect() failed (111: Connection refused) while connecting to upstream\n',
  'open brackets': '[',
  'open objects': '{"a":',
  'open tags': '<div>',
  'three digits': '503 ',
  'one letter': 'a',
  'one word': 'upstream ',
  zeros: '\0',
  escapes: '%41',
  [longLine]: 'error 500 ',
}

export function errors(): void {
  diagnose(pastes.join('\n'))
  const times = pastes.flatMap((text) =>
    Array.from({ length: 50 }, () => {
      const start = performance.now()
      diagnose(text)
      return performance.now() - start
    }),
  )
  const slow = Object.entries(hostile).map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + (name === longLine ? logLines : '')
    const start = performance.now()
    diagnose(text)
    return { name, ms: performance.now() - start }
  })
  const [worst] = slow.toSorted((a, b) => b.ms - a.ms)
  printTable('Diagnosing an error', [
    { what: 'what people paste, median', figure: `${median(times).toFixed(2)} ms` },
    {
      what: `5 MB, the worst of ${slow.length} hostile kinds`,
      figure: `${worst?.ms.toFixed(0)} ms`,
      wanted: 'under 2 s',
    },
  ])
}
