/** Facts in a few words, for the line of facts at the top of a page. */
import type { CodeFacts } from './model.ts'
import { classOf, phrase, treatedAs } from './status.ts'

export const retryWords: Readonly<Record<CodeFacts['retry']['safe'], string>> = {
  yes: 'Yes',
  no: 'No',
  'after-delay': 'Yes, after the wait',
  'after-change': 'Not unchanged',
  'after-authentication': 'With other credentials',
  'different-connection': 'Yes, on another connection',
  'idempotent-only': 'If the method is idempotent',
  'not-applicable': 'Nothing to repeat',
}

/** May it be cached? Where the clause that defines the code forbids storing, nothing can allow it. */
export function cacheWords({ code, cache, rules, spec }: CodeFacts): string {
  if (classOf(code) === 'informational') return 'Never: it is not final'
  if (rules.some((rule) => rule.who === 'cache' && rule.level === 'MUST NOT' && spec.includes(rule.spec))) {
    return 'Must not be stored'
  }
  return cache.heuristic ? 'By default' : 'Only if told to'
}

/** `Origin, gateway or CDN`; `Nobody` for a code that must not be sent. */
export function senderWords({ senders }: CodeFacts): string {
  const words = senders.map((sender) => (sender === 'cdn' || sender === 'isp' ? sender.toUpperCase() : sender))
  const last = words.at(-1)
  if (last === undefined) return 'Nobody'
  const text = words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What to make of a number that no page is about, in a sentence or two. */
export function unknownWords(number: number): string {
  if (classOf(number) === undefined)
    return 'A status code has three digits, from 100 to 599. A client should take anything else for a 500.'
  const generic = treatedAs(number)
  return `Nobody is known to send ${number}. A client takes it for ${generic} ${phrase(generic)}.`
}

/** What codes are compared by when there is no comparison of ours: a name for each row, and the words of a cell. */
export const sideBySide: readonly { readonly aspect: string; readonly cell: (facts: CodeFacts) => string }[] = [
  { aspect: 'Means', cell: (facts) => facts.meaning },
  {
    aspect: 'Must carry',
    cell: ({ fields }) =>
      fields
        .filter(({ level }) => level === 'MUST')
        .map(({ name }) => name)
        .join(', ') || 'nothing',
  },
  { aspect: 'Body', cell: ({ body }) => body.note },
  { aspect: 'Cacheable', cell: cacheWords },
  { aspect: 'Retry', cell: ({ retry }) => retryWords[retry.safe] },
  { aspect: 'Sent by', cell: senderWords },
  { aspect: 'Defined in', cell: ({ spec }) => spec.join(', ') },
]
