import type { Fields } from '@statute/http'
import { listOf } from '../../read/list.ts'

/** The protocols of an Upgrade field (RFC 9110 §7.8). Names compare without case, versions do not. */
export function protocolsOf(fields: Fields): readonly string[] {
  return listOf(fields.get('upgrade')).map((member) => {
    const slash = member.indexOf('/')
    return slash < 0 ? member.toLowerCase() : member.slice(0, slash).toLowerCase() + member.slice(slash)
  })
}

/** Whether the client waits for a 100 before it sends the body (RFC 9110 §10.1.1). */
export function expectsContinue(fields: Fields): boolean {
  return listOf(fields.get('expect')).some((member) => member.toLowerCase() === '100-continue')
}
