import { makeReport } from '@statute/traffic/report/make-report'
import { expect, it } from 'vitest'
import { aNight, payments, scanner } from '../../testing/a-night.ts'
import { glyphsFor } from './glyphs.ts'
import { reportMarkdown } from './markdown.ts'

const glyphs = glyphsFor({})

it('writes the report for a ticket', () => {
  const report = makeReport(aNight(), [payments, scanner], { sources: ['access.log'] })
  expect(reportMarkdown(report, glyphs)).toMatchSnapshot()
})

it('makes nothing of what a log holds', () => {
  const traffic = aNight()
  const route = '/`|<img src=x>|[a](http://evil.example)'
  traffic.counts.add(29_000_000, traffic.counts.idOf({ host: 'shop.example', method: 'GET', route }), 500, 9, 0)
  const headline = `500 on ${route}`
  const text = reportMarkdown(makeReport(traffic, [{ ...payments, route, headline }]), glyphs)
  expect(text).toContain('## 500 on /\\`\\|\\<img src=x\\>\\|\\[a\\](http\u200b://evil.example)')
  expect(text).toContain('``GET /`\\|<img src=x>\\|[a](http://evil.example)``')
})
