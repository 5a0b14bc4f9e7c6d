import {
  type FaultAnswer,
  type FaultFacts,
  type Kind,
  type NextSteps,
  phrase,
  type Role,
  roles,
  type Signature,
  type SoftwareErrors,
  specUrl,
} from '@statute/codes'
import { title } from './code.ts'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** The software whose answers are set side by side, with names short enough for the head of a column. */
export const compared = [
  ['nginx', 'nginx'],
  ['haproxy', 'HAProxy'],
  ['apache-httpd', 'Apache httpd'],
  ['envoy', 'Envoy'],
  ['varnish', 'Varnish'],
  ['squid', 'Squid'],
  ['caddy', 'Caddy'],
  ['traefik', 'Traefik'],
  ['cloudflare', 'Cloudflare'],
  ['iis', 'IIS'],
  ['aws-alb', 'AWS ALB'],
  ['rfc-9209', 'RFC 9209'],
] as const

/** Kinds of failure in a word or two. */
export const kindWords: Readonly<Record<Kind, string>> = {
  http: 'HTTP',
  transport: 'connection',
  tls: 'TLS',
  dns: 'DNS',
  cors: 'CORS',
  redirect: 'redirect',
  timeout: 'time limit',
  other: 'not HTTP',
}

/** Whom a next step is for. */
export const readers: readonly (readonly [keyof NextSteps, string])[] = [
  ['client', 'You call it'],
  ['server', 'You write it'],
  ['operator', 'You run it'],
]

/** Software in the order of its roles, then by name. */
export function byRole<S extends { readonly role: Role; readonly name: string }>(list: readonly S[]): S[] {
  return list.toSorted(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  )
}

/** Was it seen in a run of the software itself, and with which version? Null if the source is something written. */
export function measuredWith(source: string): string | null {
  return /^(.+), run$/.exec(source)?.[1] ?? null
}

/** One answer with the name of who gives it, and the path of its page if there is one. */
export function answer({ software: id, status, log, note, source }: FaultAnswer, software: readonly SoftwareErrors[]) {
  const own = software.find((one) => one.id === id)
  const name = own?.name ?? compared.find(([other]) => other === id)?.[1] ?? id
  const measured = measuredWith(source) !== null
  const path = own ? `/errors/${id}` : null
  return { software: id, name, status, log: log ?? null, note: note ?? null, source, measured, path }
}

/** A fault with what each piece of software answers to it, and every text that is printed for it. */
export function faultDocument(fault: FaultFacts, software: readonly SoftwareErrors[]) {
  const short = ({ text, status, verified }: Signature) => ({ text, status, verified })
  const texts = byRole(software).flatMap(({ id, name, role, signatures }) => {
    const own = signatures.filter((signature) => signature.fault === fault.id).map(short)
    return own.length > 0 ? [{ software: id, name, role, path: `/errors/${id}`, texts: own }] : []
  })
  const clause = 'RFC 9209 §2.3'
  return {
    ...fault,
    spec: fault.proxyStatus === null ? null : { clause, url: specUrl(clause) },
    answers: fault.answers.map((one) => answer(one, software)),
    texts,
    path: `/faults/${fault.id}`,
  }
}

/** A status in the colour of its class. */
export const number = (status: number | null, style: Style): string | null =>
  status === null ? null : style.accent(Math.floor(status / 100), String(status).padStart(3, '0'))

/** A fault as text. The printed texts only if `verbose`: they may be hundreds. */
export function faultText(
  fault: FaultFacts,
  software: readonly SoftwareErrors[],
  style: Style,
  verbose = false,
): string {
  const { answers, texts } = faultDocument(fault, software)
  const sheet = new Sheet(style)
  const { width } = sheet
  title(sheet, style, 0, fault.title, '', `a fault: ${kindWords[fault.kind]}`)
  sheet.line('').text(fault.says)
  const { status, proxyStatus, codes } = fault
  const rows = [
    ['Usual status', status === null ? 'none: no answer comes of it' : `${status} ${phrase(status) ?? ''}`.trim()],
    ['Error type', proxyStatus === null ? '' : `${proxyStatus} (RFC\u00a09209\u00a0§2.3)`],
    ['Read on', codes.map((code) => `statute explain ${code}`).join(', ')],
  ].filter(([, text]) => text !== '')
  sheet.line('').body(
    grid(
      rows.map(([label = '', text = '']) => [style.soft(label), text]),
      style,
      width,
    ),
  )
  sheet.section(
    fault.causes.length > 1 ? 'Causes, most likely first' : 'Cause',
    fault.causes.flatMap(({ text, confirm }, i) =>
      hang(`${i + 1}  `, wrap(`${text} Confirm: ${confirm}`, width - 3, style), 3),
    ),
  )
  sheet.section(
    'What to do next',
    readers.flatMap(([key, reader]) =>
      fault.steps[key].flatMap((step, i) => hang(i === 0 ? style.soft(reader) : '', wrap(step, width - 14, style), 14)),
    ),
  )
  sheet.section(
    'What each answers',
    answers.flatMap(({ name, status: own, log, note, source }) =>
      hang(
        number(own, style) ?? '-',
        [
          ...wrap(name, width - 5, style, style.strong),
          ...(log === null ? [] : wrap([['code', log]], width - 5, style)),
          ...(note === null ? [] : wrap(note, width - 5, style)),
          ...wrap(sourceWords(source), width - 5, style, style.soft),
        ],
        5,
      ),
    ),
  )
  const count = texts.reduce((sum, { texts: list }) => sum + list.length, 0)
  if (verbose) {
    for (const { name, texts: list } of texts) {
      sheet.section(
        `What ${name} prints`,
        list.flatMap((one) => hang(number(one.status, style) ?? '-', wrap([['code', one.text]], width - 5, style), 5)),
      )
    }
  } else if (count > 0) {
    sheet.line('').text(`${count} texts of ${texts.length} programs stand for it.`, style.soft)
  }
  return sheet.toString()
}

/** Where an answer is known from. */
export function sourceWords(source: string): string {
  const version = measuredWith(source)
  return version === null ? source : `Measured with ${version}`
}
