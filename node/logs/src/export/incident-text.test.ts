import { describe, expect, test } from 'vitest'
import { incidentOf } from '../../testing/minute-of.ts'
import { incidentLink, newsText } from './incident-text.ts'

describe('newsText', () => {
  const now = Date.UTC(2026, 2, 1, 11, 30)
  const none = { begun: [], lasting: [], ended: [] }

  test('tells one incident with what it means and what to do', () => {
    expect(newsText({ ...none, begun: [incidentOf()] }, 'https://statute.example/', now)).toBe(
      `Urgent: 503 rose from 0.1 % to 60 % of POST /pay.
What stands behind this route does not answer.
• no other route has more 503 than before
What to do:
1. Look at the service behind /pay.
2. Look at what was deployed.
https://statute.example/503`,
    )
  })

  test('tells an end in one line', () => {
    const over = (to: number) => newsText({ ...none, ended: [incidentOf({ to })] }, null, now)
    expect(over(Date.UTC(2026, 2, 1, 11, 19))).toBe(
      'Over since 11:19 UTC, after 2 hours 5 minutes: 503 rose from 0.1 % to 60 % of POST /pay.',
    )
    expect(over(Date.UTC(2026, 1, 28, 11, 19))).toMatch(/^Over since 2026-02-28 11:19 UTC/)
  })

  test('counts and shortens many', () => {
    const begun = Array.from({ length: 15 }, (_, at) => incidentOf({ severity: 'ticket', headline: `Headline ${at}.` }))
    const lines = newsText({ begun, lasting: [], ended: [incidentOf({ to: now })] }, null, now).split('\n')
    expect(lines).toHaveLength(14)
    expect(lines[0]).toBe('15 incidents began, 1 incident over:')
    expect(lines[1]).toBe('Headline 0.')
    expect(lines.at(-1)).toBe('and 4 more')
  })

  test('says how long one is open that is told again', () => {
    expect(newsText({ ...none, lasting: [incidentOf({ from: now - 3 * 86_400_000 })] }, null, now)).toMatch(
      /^Still open after 3 days: Urgent: 503 rose/,
    )
  })
})

describe('incidentLink', () => {
  test('leads to the page of the code, or to the watch where there is none', () => {
    expect(incidentLink(incidentOf(), 'http://statute.example')).toBe('http://statute.example/503')
    expect(incidentLink(incidentOf({ status: null }), 'http://statute.example')).toBe('http://statute.example/watch')
    expect(incidentLink(incidentOf(), null)).toBeNull()
  })
})
