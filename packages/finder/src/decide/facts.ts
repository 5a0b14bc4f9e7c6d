import type { ServerRole } from '@statute/codes'
import { decision, type Facts } from '@statute/codes/decision'

/** What is known of a request, its resource and the server. All of it is optional; what is not told is taken to be ordinary. */
export interface RequestFacts extends Facts {
  /** `PUT`; in capitals, as methods are case-sensitive (RFC 9110 §9.1). */
  readonly method?: string | undefined
  /** Who answers. A gateway is asked what an origin server is asked, for it stands in its place (RFC 9110 §3.7). */
  readonly role?: ServerRole | undefined
}

const roles: readonly string[] = ['origin', 'gateway', 'proxy', 'intercepting proxy'] satisfies ServerRole[]

/** The names of all facts, `method` and `role` first, then in the order of the questions. */
export const factNames: readonly string[] = [
  'method',
  'role',
  ...decision.nodes.map(({ fact }) => fact).filter((fact) => fact !== 'method'),
]

const byName = new Map(factNames.map((name) => [name.toLowerCase(), name]))
const yes = /^(?:yes|y|true|1)$/i
const no = /^(?:no|n|false|0)$/i

/**
 * Reads facts as a person types them: `method=DELETE`, `exists=no`, `media-type-supported=yes`.
 * @returns The facts, or a message that names what is wrong and what is wanted.
 */
export function readFacts(pairs: readonly string[]): { readonly facts: RequestFacts } | { readonly message: string } {
  const facts: Record<string, boolean | string> = {}
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
    if (key === '') return wrong(pair, 'not a fact, wanted NAME=VALUE such as exists=no or method=PUT')
    const name = byName.get(key.toLowerCase().replace(/[-_]/g, ''))
    if (name === undefined) {
      const near = nearest(key.toLowerCase())
      const meant = near.length > 0 ? `; perhaps ${near.join(' or ')}` : ''
      return wrong(pair, `no fact is called "${key}"${meant}. Wanted one of ${factNames.join(', ')}`)
    }
    if (Object.hasOwn(facts, name)) return wrong(pair, `"${name}" is told twice, wanted it once`)
    if (name === 'method') {
      const method = value.toUpperCase()
      // A token of RFC 9110 §5.6.2, of any sane length.
      if (!/^[A-Z0-9!#$%&'*+.^_`|~-]{1,40}$/.test(method)) return wrong(pair, 'not a method, wanted one such as PUT')
      facts.method = method
    } else if (name === 'role') {
      const role = value.toLowerCase().replace(/[-_]/g, ' ')
      if (!roles.includes(role)) return wrong(pair, `no such role, wanted one of ${roles.join(', ')}`)
      facts.role = role
    } else if (yes.test(value) || no.test(value)) facts[name] = yes.test(value)
    else return wrong(pair, `"${value}" is neither, wanted ${name}=yes or ${name}=no`)
  }
  return { facts }
}

/** Names that hold what was typed, or are held by it. */
const nearest = (key: string) =>
  key.length < 3 ? [] : [...byName].filter(([low]) => low.includes(key) || key.includes(low)).map(([, name]) => name)

const wrong = (pair: string, why: string) => ({ message: `Cannot read the fact "${pair}": ${why}` })
