import { directory } from '@statute/codes/directory'
import { isRegistered } from '@statute/codes/status'
import type { Response } from '@statute/http'

/** What one sender means by a number of its own. */
export interface VendorMeaning {
  /** `nginx`, as people write it. */
  readonly sender: string
  readonly name: string
}

/** So common as a private number that one known sender says nothing about another. */
const anybodys = new Set([299])

/**
 * Senders whose own numbers hardly anybody has met: a gateway to the apps inside one company, a CDN that is out of
 * business, marks inside one proxy, nobody in particular.
 */
const obscure = new Set(['akamai-eaa', 'edgio', 'squid', 'various'])

const senders: ReadonlyMap<string, string> = new Map(directory.senders.map(([id, name]) => [id, name]))
const meanings = new Map<number, VendorMeaning[]>()
const wellKnown = new Set<number>()
for (const [code, sender, name] of directory.vendor) {
  // Below 100 are marks in logs, such as curl's 000.
  if (code < 100 || isRegistered(code) || anybodys.has(code)) continue
  const known = meanings.get(code) ?? []
  known.push({ sender: senders.get(sender) ?? sender, name })
  meanings.set(code, known)
  if (!obscure.has(sender)) wellKnown.add(code)
}

const none: readonly VendorMeaning[] = []

/** Who is known to send an unregistered number; empty if nobody is, or if it is registered. */
export function vendorMeaningsOf(status: number): readonly VendorMeaning[] {
  return meanings.get(status) ?? none
}

/** Whether an unregistered number is one that people know a vendor by. */
export function isWellKnown(status: number): boolean {
  return wellKnown.has(status)
}

/** Those whose mark the response bears (Server, Via, cf-ray); all if none of them left one. */
export function likelyMeaningsOf({ status, fields }: Response): readonly VendorMeaning[] {
  const all = vendorMeaningsOf(status)
  if (all.length < 2) return all
  const marks =
    `${fields.get('server') ?? ''} ${fields.get('via') ?? ''} ${fields.has('cf-ray') ? 'cloudflare' : ''}`.toLowerCase()
  const marked = all.filter(({ sender }) => marks.includes(firstWordOf(sender)))
  return marked.length > 0 ? marked : all
}

function firstWordOf(sender: string): string {
  return sender.toLowerCase().split(' ', 1)[0] ?? ''
}
