import { describe, expect, test } from 'vitest'
import { Traffic } from '../../traffic.ts'
import { exampleIncidents, exampleReport } from '../example-report.ts'
import { makeReport } from '../make-report.ts'
import { whole } from './figures.ts'
import { markup } from './markup.ts'
import { renderReportHtml } from './report-html.ts'
import { whatHappened } from './what-happened.ts'

const report = exampleReport()
const html = renderReportHtml(report)

describe('markup', () => {
  test('escapes text and attributes, and leaves elements alone', () => {
    const { html } = markup('p', { title: '"<&>"', hidden: true, class: undefined }, 'a < b', markup('b', null, 1), [
      null,
      false,
      'c',
    ])
    expect(html).toBe('<p title="&quot;&lt;&amp;&gt;&quot;" hidden>a &lt; b<b>1</b>c</p>')
  })
})

describe('what happened', () => {
  test('counts what somebody should look at, and tells the gravest', () => {
    const { title, lede, notes } = whatHappened(report)
    expect(title).toBe('Two things happened')
    expect(lede).toBe(exampleIncidents()[0]?.headline)
    expect(notes.map(({ kind }) => kind)).toEqual(['scan'])
  })
  test('says when nothing happened, and when nothing was read', () => {
    expect(whatHappened(exampleReport([])).title).toBe('Nothing happened')
    expect(whatHappened(exampleReport([])).lede).toContain(whole(report.requests))
    expect(whatHappened(makeReport(new Traffic())).title).toBe('No requests yet')
    expect(whatHappened({ ...makeReport(new Traffic()), lines: 3, unparsed: 3 }).title).toBe('No request was found')
  })
})

describe('the report as a file', () => {
  test('holds every code with its count, every route and every incident', () => {
    for (const { status, count } of report.codes) {
      expect(html).toContain(`<span class="num">${status}</span>`)
      expect(html).toContain(`<td class="r">${whole(count)}</td>`)
    }
    for (const { route } of report.routes) expect(html).toContain(`<code>${route}</code>`)
    for (const { explanation, nextSteps } of exampleIncidents()) {
      expect(html).toContain(explanation)
      for (const step of nextSteps) expect(html).toContain(step)
    }
  })
  test('loads nothing and runs nothing, whatever a line of the log holds', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('\\x16\\x03\\x01')
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|url\(|@import|\son\w+=|javascript:/i)
    expect(html).toContain("default-src 'none'")
  })
  test('leads to the pages of the codes only where they are', () => {
    expect(html).not.toContain('href="http')
    expect(renderReportHtml(report, { origin: 'https://statute.example' })).toContain(
      'href="https://statute.example/codes/401"',
    )
  })
  test('is dark for who wants it dark', () => {
    expect(html).toContain('light-dark(')
  })
  test('opens each incident without a script, from its lane too', () => {
    const places = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, place]) => place)
    expect(new Set(places).size).toBe(3)
    for (const place of places) expect(html).toContain(`id="${place}"`)
    expect(html.match(/<details/g)).toHaveLength(4)
  })
  test('shows the one incident without a fold', () => {
    const one = renderReportHtml(exampleReport(exampleIncidents().slice(0, 1)))
    expect(one).toContain('<h2>The incident</h2>')
    expect(one).toContain(exampleIncidents()[0]?.explanation)
    expect(one).not.toContain('id="when"')
  })
})
