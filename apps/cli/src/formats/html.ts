/** One self-contained page: no script, nothing loaded, light and dark by the reader's system. */
import type { Level } from '@statute/checker'
import { specUrl } from '@statute/codes'
import { escapeXml } from './escape-xml.ts'
import type { FrameLine } from './frame.ts'
import { firstLine, frameOfGroup } from './frame-of-group.ts'
import { type Group, type GroupedFinding, groupFindings, isDescribed } from './group.ts'
import { htmlStyle } from './html-style.ts'
import type { CheckResult, FormatOptions } from './result.ts'
import { captureSentences, uncheckedSentences } from './unchecked.ts'
import { clauseOf, many, oneLine, sourceOf, summarySentence, surenessOf, whereOf } from './words.ts'

/** Routes that are named beside the one that is shown. */
const mostRoutes = 20

const weights: Record<Level, string> = { error: 'must', warning: 'should', advice: 'may' }

export function html(result: CheckResult, { most }: FormatOptions): string {
  const { groups, rest } = groupFindings(result.report.findings, most)
  const notes = [...captureSentences(result), ...uncheckedSentences(result)]
  const title = groups.length === 0 ? 'The contract is kept' : 'Where the contract is broken'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title} · Statute</title>
<style>${htmlStyle}</style>
</head>
<body>
<header class="site"><span class="brand">Statute</span><span class="small soft">statute check</span></header>
<main class="page">
<h1>${title}</h1>
<p class="lede soft">${escapeXml(summarySentence(result))}</p>
${groups.length > 3 ? contents(groups) : ''}${groups.map((group) => section(group, result)).join('')}${
  rest > 0 ? `<p class="small soft">${escapeXml(many(rest, 'more finding'))} not shown.</p>\n` : ''
}${notes.length > 0 ? `<section class="sec"><h2>Not checked</h2><ul class="prose list">${notes.map((one) => `<li>${escapeXml(one)}</li>`).join('')}</ul></section>\n` : ''}</main>
</body>
</html>
`
}

function contents(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ findings }) =>
    findings.map(
      (one) =>
        `<tr><td class="r"><a href="#f${one.number}">${one.number}</a></td><td><span class="lv ${weights[one.level]}">${one.level.toUpperCase()}</span></td><td>${escapeXml(oneLine(one.message))}</td><td class="opt"><code>${escapeXml(whereOf(one.source))}</code></td></tr>`,
    ),
  )
  return `<table class="dense top"><thead><tr><th class="r">No.</th><th>Level</th><th>Finding</th><th class="opt">Where</th></tr></thead><tbody>${rows.join('')}</tbody></table>\n`
}

function section(group: Group, result: CheckResult): string {
  const { place, findings } = group
  const source = sourceOf(place, firstLine(group, result))
  const frame = frameOfGroup(group, result)
  const digit = Math.floor(place.status / 100)
  return `<section class="sec${digit >= 1 && digit <= 5 ? ` c${digit}` : ''}">
<div>${place.status === 0 ? '' : `<p class="num">${place.status}</p>`}${source === '' ? '' : `<p class="small soft">${escapeXml(source)}</p>`}</div>
<div class="prose"><h2><code>${escapeXml(whereOf(place))}</code></h2>
${
  frame.length > 0 ? `<code class="msg">${frame.map((line) => frameLine(line, findings)).join('')}</code>\n` : ''
}<ul class="list">
${findings.map((one) => findingItem(one, result)).join('')}</ul></div>
</section>
`
}

function frameLine({ text, marks, kind }: FrameLine, findings: readonly GroupedFinding[]): string {
  const said = escapeXml(text)
  if (marks.length === 0) return `<span${kind === 'start' ? '' : ' class="soft"'}>${said}</span>`
  const accent = accentOf(findings.find(({ number }) => number === marks[0])?.level ?? 'advice')
  const refs = marks.map((number) => `<a class="ref" href="#f${number}">${number}</a>`).join('')
  const [indent = ''] = /^ */.exec(said) ?? []
  return `<span class="${accent}">${indent}<mark>${said.slice(indent.length)}</mark>${refs}</span>`
}

const accentOf = (level: Level) => (level === 'error' ? 'c5' : level === 'warning' ? 'c4' : 'c3')

function findingItem(finding: GroupedFinding, { docsOf }: CheckResult): string {
  const { number, level, message, rule, spec, fix, lines, count, elsewhere } = finding
  const url = spec.map(specUrl).find((one) => one !== null)
  const clause = escapeXml(clauseOf(finding))
  const total = elsewhere.reduce((sum, one) => sum + one.count, count)
  const also = elsewhere.slice(0, mostRoutes).map(({ source }) => `<code>${escapeXml(whereOf(source))}</code>`)
  if (elsewhere.length > mostRoutes) also.push(`${elsewhere.length - mostRoutes} more`)
  const docs = docsOf(rule)
  return `<li id="f${number}" class="${accentOf(level)}"><span class="ref">${number}</span><span class="lv ${weights[level]}">${level.toUpperCase()}</span> <span class="clause">${url ? `<a href="${escapeXml(url)}">${clause}</a>` : clause} · ${escapeXml(rule)}</span>
<h3>${escapeXml(oneLine(message))}</h3>
<p>${escapeXml([surenessOf(finding), fix].filter((one) => one !== '').join(' '))}</p>
${
  lines === null || isDescribed(finding.source)
    ? ''
    : `<code class="msg fix">${lines
        .split('\n')
        .map((line) => `<span>${escapeXml(oneLine(line))}</span>`)
        .join('')}</code>\n`
}${docs ? `<details><summary>Why it matters</summary><p>${escapeXml(docs.why)}</p></details>\n` : ''}${total > 1 ? `<p class="small soft">Seen ${many(total, 'time')}.${also.length > 0 ? ` Also on ${also.join(', ')}.` : ''}</p>\n` : ''}</li>
`
}
