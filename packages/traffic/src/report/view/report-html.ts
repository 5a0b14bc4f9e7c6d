import type { Report } from '../report.ts'
import { style } from './generated/style.ts'
import { markup } from './markup.ts'
import { labelOf, reportView } from './report-view.ts'
import { whatHappened } from './what-happened.ts'

export interface ReportHtmlOptions {
  /** Where a workbench is whose pages the codes lead to, `https://statute.example`; without it nothing leads away. */
  readonly origin?: string
}

/** A report as one file to pass on: it needs no network, no script, and follows the reader's light or dark. */
export function renderReportHtml(report: Report, { origin }: ReportHtmlOptions = {}): string {
  const codePage = (status: number) =>
    origin === undefined ? null : `${origin}/codes/${String(status).padStart(3, '0')}`
  const title = `${whatHappened(report).title} · ${labelOf(report)}`
  // Nothing in it may load or run, whatever a log held.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  const head = [
    markup('meta', { charset: 'utf-8' }),
    markup('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    markup('meta', { name: 'viewport', content: 'width=device-width' }),
    markup('title', null, title),
    { html: `<style>${style}</style>` },
  ]
  const main = markup('main', { class: 'page', id: 'main' }, reportView(markup, report, { codePage }))
  const page = markup('html', { lang: 'en' }, markup('head', null, head), markup('body', null, main))
  return `<!doctype html>\n${page.html}\n`
}
