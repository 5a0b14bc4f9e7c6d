/** Measures servers and frameworks with their defaults again, and holds `content/defaults.yaml` to it. */
import { defaults } from '@statute/codes/defaults'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../out-of-the-box/backend.ts'
import { describe as describeMeasured } from '../out-of-the-box/evidence.ts'
import { measure } from '../out-of-the-box/measure.ts'
import { malformed } from '../out-of-the-box/requests.ts'
import type { Subject } from '../out-of-the-box/subject.ts'
import { subjects } from '../out-of-the-box/subjects.ts'
import { freePort } from './backend.ts'

const mostListeners = process.getMaxListeners()
beforeAll(() => void process.setMaxListeners(4 * subjects.length))
afterAll(() => void process.setMaxListeners(mostListeners))

describe.each(subjects.map((subject) => [subject.name, subject] as const))('%s', (_, subject) => {
  const known = defaults.find(({ id }) => id === subject.id)
  const why = reasonToSkip(subject, known?.version)
  if (why !== null) console.log(`Skipped: ${why}`)

  test.skipIf(why !== null)('has the findings of content/defaults.yaml, each for the same requests', async () => {
    const now = describeMeasured(subject, await measure(subject))
    // What differs is told with its evidence. If it is right: npm run measure:defaults
    expect(now.version).toBe(known?.version)
    expect(byRule(now.findings)).toEqual(byRule(known?.findings ?? []))
    expect(now.exchanges).toBe(known?.exchanges)
  })
})

/** Another version of a server, or of Node, may answer otherwise; another version of a package is a change of ours. */
function reasonToSkip({ name, kind, version }: Subject, known: string | undefined): string | null {
  const own = version()
  if (own === null) return `${name} is not installed`
  const node = (text: string | undefined) => / on (Node\.js \d+)$/.exec(text ?? '')?.[1]
  const differs = kind === 'framework' ? node(own) !== node(known) : own !== known
  return differs && known !== undefined
    ? `${name} is ${own}, and content/defaults.yaml was measured with ${known}`
    : null
}

const byRule = (findings: (typeof defaults)[number]['findings']) =>
  Object.fromEntries(findings.map(({ rule, requests }) => [rule, requests]))

test('the application behind the proxies has no finding of its own', async () => {
  const port = await freePort()
  const stop = await startBackend(port)
  const application: Subject = {
    id: 'application',
    name: 'The application behind the proxies',
    kind: 'server',
    runs: 'Nothing but Node.',
    version: () => process.versions.node,
    pages: ['/items', '/page'],
    requests: malformed('/items'),
    start: async () => ({ port, folders: [], stop: async () => stop() }),
  }
  const { findings } = await measure(application)
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})
