import { type FaultFacts, type Role, roles, type Signature, type SoftwareErrors } from '@statute/codes'
import { title } from './code.ts'
import { byRole, kindWords, measuredWith, number, readers } from './fault.ts'
import { groupFaults } from './faults.ts'
import { grid, hang, wrap } from './lines.ts'
import { Sheet } from './sheet.ts'
import type { Style } from './style.ts'

/** What several of a role are called. */
export const roleHeads: Readonly<Record<Role, string>> = {
  'client library': 'Client libraries',
  browser: 'Browsers',
  tool: 'Tools',
  CDN: 'CDNs',
  'load balancer': 'Load balancers',
  'reverse proxy': 'Reverse proxies',
  'forward proxy': 'Forward proxies',
  'API gateway': 'API gateways',
  platform: 'Platforms',
  'web server': 'Web servers',
  framework: 'Frameworks',
  API: 'APIs',
  'operating system': 'Operating systems',
}

/** How well a text is known, in a sentence. `sure` if somebody saw it printed, or read it in the source. */
export function proof({ source, verified }: Pick<Signature, 'source' | 'verified'>) {
  const version = measuredWith(source)
  if (version !== null) return { sure: true, words: `Measured with ${version}.` }
  if (verified) return { sure: true, words: `Source: ${source}.` }
  if (source === 'from memory') return { sure: false, words: 'From memory, not checked.' }
  return { sure: false, words: `Not checked. Source: ${source}.` }
}

/** The texts of one piece of software under their faults, in the order of the list of faults; the others last. */
export function textsByFault({ signatures }: SoftwareErrors, faults: readonly FaultFacts[]) {
  const known = groupFaults(faults).flatMap((group) => group.faults)
  const parts = [...known, null].map((fault) => ({
    fault,
    head: fault?.title ?? 'Other texts',
    signatures: signatures.filter(
      ({ fault: id }) => (known.find((one) => one.id === id)?.id ?? null) === (fault?.id ?? null),
    ),
  }))
  return parts.filter(({ signatures: own }) => own.length > 0)
}

/** The kind of a text: its own, else that of its fault. */
export function kindOf({ kind }: Signature, fault: FaultFacts | null): string {
  const own = kind ?? fault?.kind
  return own === undefined ? '' : kindWords[own]
}

/** The steps that a text asks for, each list with its reader. */
export function stepsOf({ steps }: Signature): { reader: string; steps: readonly string[] }[] {
  return readers.flatMap(([key, reader]) => {
    const list = steps?.[key] ?? []
    return list.length > 0 ? [{ reader, steps: list }] : []
  })
}

/** One piece of software with all that is known of its texts. */
export function softwareDocument(one: SoftwareErrors) {
  return { ...one, sender: one.sender ?? null, marks: one.marks ?? [], path: `/errors/${one.id}` }
}

/** All software by role, with how many texts are known of each. */
export function softwareListDocument(software: readonly SoftwareErrors[]) {
  return byRole(software).map(({ id, name, role, sender, signatures }) => ({
    id,
    name,
    role,
    sender: sender ?? null,
    texts: signatures.length,
    verified: signatures.filter(({ verified }) => verified).length,
    path: `/errors/${id}`,
  }))
}

/** All software by role, in a line each. */
export function softwareListText(software: readonly SoftwareErrors[], style: Style): string {
  const sheet = new Sheet(style)
  const list = softwareListDocument(software)
  sheet.line(...wrap('What programs print, and what it means', style.width, style, style.strong))
  for (const role of roles) {
    const rows = list
      .filter((one) => one.role === role)
      .map(({ id, name, texts }) => [
        `${' '.repeat(Math.max(0, 3 - String(texts).length))}${style.soft(String(texts))}`,
        id,
        name,
      ])
    sheet.section(roleHeads[role], grid(rows, style, sheet.width))
  }
  sheet.line('').text('The texts of one: curl HOST/errors/nginx', style.soft)
  return sheet.toString()
}

/** What one piece of software prints, under the fault that each text stands for. `verbose` for steps and sources. */
export function softwareText(
  one: SoftwareErrors,
  faults: readonly FaultFacts[],
  style: Style,
  verbose = false,
): string {
  const sheet = new Sheet(style)
  const width = sheet.width - 5
  title(sheet, style, 0, one.name, '', one.role)
  const sure = one.signatures.filter(({ verified }) => verified).length
  sheet.line('').text(`${one.signatures.length} texts, ${sure} of them checked.`)
  sheet.section(
    'How to tell it',
    (one.marks ?? []).flatMap((mark) => hang(style.soft('- '), wrap([['code', mark]], sheet.width - 2, style))),
  )
  for (const { fault, head, signatures } of textsByFault(one, faults)) {
    sheet.section(
      head,
      signatures.flatMap((signature) => {
        const { text, status, why, misleading } = signature
        const { sure: checked, words } = proof(signature)
        const lines = [...wrap([['code', text]], width, style), ...wrap(why, width, style)]
        if (misleading !== undefined) lines.push(...wrap(`Do not be misled: ${misleading}`, width, style))
        if (verbose) {
          for (const { reader, steps } of stepsOf(signature))
            lines.push(...wrap(`${style.soft(`${reader}:`)} ${steps.join(' ')}`, width, style))
        }
        const kind = verbose && status === null ? kindOf(signature, fault) : ''
        const note = kind === '' ? words : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}. ${words}`
        if (verbose || !checked) lines.push(...wrap(note, width, style, checked ? style.soft : style.should))
        return hang(number(status, style) ?? '-', lines, 5)
      }),
    )
  }
  return sheet.toString()
}
