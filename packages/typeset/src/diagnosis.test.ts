import type { Diagnosis } from '@statute/codes'
import { expect, test } from 'vitest'
import { diagnosisText, sureness } from './diagnosis.ts'
import { plainStyle } from './style.ts'

const diagnosis: Diagnosis = {
  status: 502,
  name: 'Bad Gateway',
  kind: 'http',
  fault: 'connection-refused',
  verdict: 'nginx said it, because nobody listens at that address',
  says: 'Nobody listens at the address in `proxy_pass`.',
  software: 'nginx',
  role: 'reverse proxy',
  shape: 'a line of an error log',
  hops: [
    { name: 'client', role: 'client', said: false, reached: true, note: 'sent it' },
    { name: 'nginx', role: 'reverse proxy', said: true, reached: true, note: 'said 502' },
    { name: 'server', role: 'server', said: false, reached: false, note: 'the connection was refused' },
  ],
  causes: [{ text: 'The server is not running.', confirm: '`ss -ltnp` shows nothing.' }],
  nextSteps: { client: ['Repeat it.'], server: [], operator: ['Start the backend.', 'Read its log.'] },
  misleading: null,
  evidence: [{ start: 0, end: 27, text: 'connect() failed (111: Conn', says: 'Nobody listens.' }],
  decoded: [
    { kind: 'time', title: 'ts, Unix seconds', start: 0, end: 1, rows: [{ name: 'UTC', value: '2026-03-10' }] },
  ],
  alternatives: [{ status: 504, kind: 'http', score: 0.2 }],
  confidence: 0.6,
  subject: 'connect() failed (111: Connection refused)',
}

test('the verdict comes first, then who said it, causes and steps by reader', () => {
  const text = diagnosisText(diagnosis, plainStyle(80))
  expect(text).toMatch(/^502 {2}nginx said it, because nobody listens at that address\.\n/)
  expect(text).toContain('A line of an error log. This is likely.')
  expect(text).toMatch(/● {2}nginx {3}reverse proxy, said 502/)
  expect(text).toMatch(/○ {2}server {2}the connection was refused/)
  expect(text).toMatch(/1 {2}The server is not running\. Confirm: ss -ltnp shows nothing\./)
  expect(text).toMatch(/You run it {4}Start the backend\.\n {16}Read its log\./)
  expect(text).toContain('It may also be: 504 20 %.')
  expect(text).toContain('ts, Unix seconds')
})

test('no line is wider than it may be', () => {
  for (const width of [40, 60, 80, 120]) {
    const lines = diagnosisText(diagnosis, plainStyle(width)).split('\n')
    expect(Math.max(...lines.map((line) => line.length)), String(width)).toBeLessThanOrEqual(width)
  }
})

test('how sure it is, in words', () => {
  expect([0.9, 0.6, 0.2].map((confidence) => sureness({ confidence }))).toEqual([
    'This is certain.',
    'This is likely.',
    'This is a guess.',
  ])
})
