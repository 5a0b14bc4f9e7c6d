import type { FaultAnswer, FaultFacts, Kind, SoftwareErrors } from '@statute/codes'
import { answer, compared, number } from './fault.ts'
import { hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** The groups that faults are listed in, in order, with the kinds that each takes. */
const groups: readonly (readonly [id: string, title: string, kinds: readonly (Kind | '4xx' | '5xx')[]])[] = [
  ['connection', 'Connection', ['transport']],
  ['time', 'Time limits', ['timeout']],
  ['tls', 'TLS', ['tls']],
  ['dns', 'DNS', ['dns']],
  ['browser', 'Browser and caller', ['cors', 'redirect', 'other']],
  ['4xx', 'Answers 4xx', ['4xx']],
  ['5xx', 'Answers 5xx', ['5xx', 'http']],
]

/** All faults in groups: by kind, and those that are answers by the class of their status. */
export function groupFaults<F extends Pick<FaultFacts, 'kind' | 'status'>>(faults: readonly F[]) {
  const kindOf = ({ kind, status }: F) => (kind === 'http' && status !== null ? (status < 500 ? '4xx' : '5xx') : kind)
  return groups.map(([id, head, kinds]) => ({
    id,
    title: head,
    faults: faults.filter((fault) => kinds.includes(kindOf(fault))),
  }))
}

/** All faults in a line each, with the answers of all software. */
export function faultsDocument(faults: readonly FaultFacts[], software: readonly SoftwareErrors[]) {
  return groupFaults(faults).flatMap(({ id: group, faults: list }) =>
    list.map(({ id, title: name, kind, status, proxyStatus, because, answers }) => ({
      id,
      title: name,
      group,
      kind,
      status,
      proxyStatus,
      because,
      answers: answers.map((one) => answer(one, software)),
      path: `/faults/${id}`,
    })),
  )
}

/** Every fault with its statuses: `502 nginx, Caddy; 503 HAProxy`. */
export function faultsText(faults: readonly FaultFacts[], style: Style): string {
  const sheet = new Sheet(style)
  sheet.line(...wrap('What each server answers to the same fault', style.width, style, style.strong))
  for (const { title: head, faults: list } of groupFaults(faults)) {
    sheet.section(
      head,
      list.flatMap(({ id, title: name, answers }) => {
        const first = hang(`${id}  `, wrap(name, sheet.width - id.length - 2, style, style.soft))
        const own = statuses(answers, style)
        return own === '' ? first : [...first, ...hang('  ', wrap(own, sheet.width - 2, style))]
      }),
    )
  }
  sheet.line('').text('One of them: curl HOST/faults/connection-refused', style.soft)
  return sheet.toString()
}

function statuses(answers: readonly FaultAnswer[], style: Style): string {
  const lists = new Map<number | null, string[]>()
  for (const [id, name] of compared) {
    for (const { status } of answers.filter(({ software }) => software === id))
      lists.set(status, [...(lists.get(status) ?? []), name])
  }
  return [...lists]
    .toSorted(([a], [b]) => (a ?? 1000) - (b ?? 1000))
    .map(([status, names]) => `${number(status, style) ?? 'no status:'} ${names.join(', ')}`)
    .join('; ')
}
