import type { Report } from '../report.ts'
import { counted, octets, whole } from './figures.ts'
import type { Make } from './make.ts'

/** How the reading went: what was read, as what, and what was not understood. */
export function readingView<N>(h: Make<N>, report: Report): N | null {
  const { lines, unparsed, aside, samples, formats, byMethod, byHost, clientGone, bytes, notes } = report
  if (lines === 0 && report.requests === 0) return null
  const rows: [string, string][] = []
  const row = (name: string, value: string) => void (value !== '' && rows.push([name, value]))
  const { sources } = report
  row(sources.length > 1 ? 'Files' : 'File', listed(sources))
  row('Lines', lines > 0 ? `${whole(lines)}${aside > 0 ? `, ${whole(aside)} of them no request` : ''}` : '')
  row('Read as', amounts(formats))
  row('Methods', amounts(byMethod))
  row('Hosts', Object.keys(byHost).length > 1 ? amounts(byHost) : '')
  row('Sent', octets(bytes))
  row('Client went away', Object.keys(clientGone).length > 0 ? `written as ${amounts(clientGone)}` : '')
  row('To know', notes.join(' '))
  return h(
    'section',
    { class: 'sec', id: 'log', key: 'log' },
    h('h2', null, 'The log'),
    h(
      'div',
      { class: 'prose' },
      h(
        'dl',
        { class: 'pairs wide' },
        ...rows.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))),
      ),
      unparsed > 0 &&
        h(
          'details',
          null,
          h(
            'summary',
            null,
            `${counted(unparsed, 'line was', 'lines were')} not understood, and ${unparsed === 1 ? 'is' : 'are'} not counted`,
          ),
          h(
            'code',
            { class: 'msg' },
            ...samples.map(({ file, line, text }) =>
              h('span', null, `${file}${line === null ? '' : `:${line}`}  ${printable(text)}`),
            ),
          ),
        ),
    ),
  )
}

const mostAmounts = 8

/** `GET 4 102, POST 301`, the most first. */
function amounts(counts: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
  const shown = sorted.slice(0, mostAmounts).map(([name, count]) => `${name || 'none'} ${whole(count)}`)
  const left = sorted.length - shown.length
  return shown.join(', ') + (left > 0 ? ` and ${whole(left)} more` : '')
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostAmounts)
  return shown.join(', ') + (names.length > shown.length ? ` and ${whole(names.length - shown.length)} more` : '')
}

/** Octets that are no text are shown by their number: what was not understood is often just these. */
function printable(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)} …` : text
  return short.replace(/\p{Cc}/gu, (octet) => `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
