/** Checking without a script: a text that was posted, a rule's example, a server that is asked. */

import { Checker, type CheckReport } from '@statute/checker'
import { type CheckedText, checkText } from '@statute/checker/check-text'
import { examples } from '@statute/checker/examples'
import type { Exchange } from '@statute/http'
import { html } from './html.tsx'
import { CheckPage } from './pages/check.tsx'
import { ProxyPage } from './pages/proxy.tsx'
import { textOf } from './pages/rules.tsx'
import type { Site } from './parts/layout.tsx'
import { pasteTypes, readForm } from './paste.ts'
import { problem } from './problem.tsx'
import type { Entity } from './reply.ts'
import { lifetimes } from './reply.ts'
import type { Watching } from './watching.ts'

/** Asks a server, politely; only there if the workbench was started with `--allow-live`. */
export type Live = (url: string) => AsyncIterable<Exchange>

export interface CheckHost {
  readonly site: Site
  readonly live: Live | null
  /** The form that the client wants; null if none will do. */
  readonly formOf: (accept: string | null) => 'html' | 'text' | 'json' | null
  readonly once: (request: Request, entity: Entity) => Response
  readonly notAcceptable: (request: Request) => Response
}

/** The shape of `statute check --json` and of `/api/check`. */
export function checkDocument({ format, report, notes }: CheckedText): object {
  return { format, exchanges: report.exchanges, findings: report.findings, summary: report.summary, notes }
}

/** `POST /check`: a form with a text or an address, or a text as it is. */
export async function postCheck(request: Request, host: CheckHost): Promise<Response> {
  const read = await readForm(request)
  if ('refused' in read) {
    const headers = read.refused === 415 ? { 'accept-post': pasteTypes } : {}
    return problem(request, host.site, { status: read.refused, detail: read.detail, headers })
  }
  if (read.url === null) return answer(request, host, checkText(read.text), read.text)
  // Another site's form is not to ask servers through this one.
  const isForeign = request.headers.get('sec-fetch-site') === 'cross-site'
  if (host.live === null || isForeign) {
    return problem(request, host.site, {
      status: 403,
      detail: 'This workbench asks no servers. Start it with --allow-live, or run: statute check URL.',
    })
  }
  try {
    return answer(request, host, await checkLive(read.url, host.live), '')
  } catch (error) {
    return problem(request, host.site, {
      status: 422,
      detail: error instanceof Error ? error.message : `Cannot ask ${read.url.slice(0, 200)}.`,
    })
  }
}

/** An example of a rule, in the checker: `/check?rule=auth/unauthorized-without-challenge&example=bad-1`. */
export function checkExamplePage(request: Request, host: CheckHost, rule: string, name: string): Response | null {
  const [, kind, number] = /^(good|bad)-(\d{1,2})$/.exec(name) ?? []
  const own = examples.get(rule)
  const example = own && kind ? own[kind as 'good' | 'bad'][Number(number) - 1] : undefined
  if (example === undefined) return null
  const text = textOf(example)
  return answer(request, host, checkText(text), text)
}

async function checkLive(url: string, live: Live): Promise<CheckedText> {
  const checker = new Checker()
  const exchanges: Exchange[] = []
  for await (const exchange of live(url)) {
    exchanges.push(exchange)
    checker.see(exchange)
  }
  return { format: 'live', report: checker.end(), exchanges, description: null, notes: [] }
}

/** What goes by a proxy of ours. */
export type Watched = Pick<Watching, 'to' | 'through' | 'report'>

/** `GET /proxy`: what goes by, as it is now. */
export function proxyPage(request: Request, host: CheckHost, watching: Watched | null): Response {
  const watched = watching && { to: watching.to, through: watching.through, report: watching.report() }
  return inForm(request, host, {
    html: () => {
      const title = 'Live traffic'
      const head = { title, description: title, path: '/proxy', nav: '/check', hidden: true }
      return html(<ProxyPage watched={watched} />, head, host.site)
    },
    json: () => watched,
    text: () =>
      watched
        ? reportText(watched.report)
        : 'Start the workbench with: statute serve --proxy-to http://localhost:3000\n',
  })
}

function answer(request: Request, host: CheckHost, checked: CheckedText, text: string): Response {
  return inForm(request, host, {
    html: () => {
      const title = 'Check a response'
      const head = { title, description: title, path: '/check', nav: '/check', hidden: true }
      return html(<CheckPage checked={checked} text={text} live={host.live !== null} />, head, host.site)
    },
    json: () => checkDocument(checked),
    text: () => reportText(checked.report),
  })
}

export interface Forms {
  html(): string
  json(): unknown
  text(): string
}

/** An answer that is of this moment, in the form that the client wants. */
export function inForm(request: Request, host: CheckHost, forms: Forms): Response {
  const form = host.formOf(request.headers.get('accept'))
  if (form === null) return host.notAcceptable(request)
  const body = form === 'json' ? `${JSON.stringify(forms.json())}\n` : forms[form]()
  const types = { html: 'text/html; charset=utf-8', text: 'text/plain; charset=utf-8', json: 'application/json' }
  return host.once(request, {
    status: 200,
    body,
    headers: { 'content-type': types[form], 'cache-control': lifetimes.error, vary: 'Accept' },
  })
}

/** Findings as plain text, for `curl --data-binary @message.txt HOST/check`. */
export function reportText({ findings, exchanges }: CheckReport): string {
  if (findings.length === 0) return exchanges === 0 ? 'No message was read.\n' : 'Nothing to find fault with.\n'
  return findings
    .map(({ level, rule, message, spec, fix, lines, count }) =>
      [
        `${level.toUpperCase()}  ${message}${count > 1 ? ` (${count} times)` : ''}`,
        `  ${[spec[0], rule].filter(Boolean).join(' · ')}`,
        `  ${fix}`,
        ...(lines === null ? [] : lines.split('\n').map((line) => `    ${line}`)),
        '',
      ].join('\n'),
    )
    .join('\n')
}
