/** Error texts and faults: what they name exists, and each pattern can be found by a word of its own. */
import { anchors, parsePattern } from '@statute/errors/pattern'
import type { Content } from './load.ts'
import type { Problems } from './problem.ts'

export function checkErrors(content: Content, problems: Problems): void {
  const faults = new Set(content.faults.map(({ id }) => id))
  const software = new Set([...content.software.map(({ id }) => id), 'rfc-9209'])
  const senders = new Set(content.senders.map(({ id }) => id))
  const numbers = new Set([...content.codes, ...content.vendor].map(({ code }) => code))
  const first = new Map<string, string>()

  for (const { id, sender, signatures } of content.software) {
    const file = `content/errors/${id}.yaml`
    if (sender !== undefined && !senders.has(sender)) problems.add(file, 1, `sender "${sender}" has no page`)
    signatures.forEach(({ text, fault, status }, i) => {
      const where = `signature ${i + 1}, "${text.slice(0, 60)}"`
      if (fault !== undefined && !faults.has(fault)) problems.add(file, 1, `${where}: unknown fault "${fault}"`)
      if (status !== null && !numbers.has(status)) problems.add(file, 1, `${where}: ${status} has no page`)
      if (anchors(parsePattern(text)).length === 0)
        problems.add(file, 1, `${where}: no whole word outside … to find it by`)
      const other = first.get(text.toLowerCase())
      if (other !== undefined) problems.add(file, 1, `${where}: stands in ${other} already`)
      else first.set(text.toLowerCase(), `${id}.yaml`)
    })
  }
  for (const { id, codes, answers } of content.faults) {
    const file = `content/faults/${id}.yaml`
    for (const code of codes) if (!numbers.has(code)) problems.add(file, 1, `codes: ${code} has no page`)
    for (const answer of answers)
      if (!software.has(answer.software)) problems.add(file, 1, `answers: no content/errors/${answer.software}.yaml`)
  }
}
