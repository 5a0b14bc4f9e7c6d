/** Names and addresses that mean something inside a network only. */

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const privateAddress = `(?:(?:10|127)(?:\\.${octet}){3}|192\\.168(?:\\.${octet}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.${octet}){2})`

/** A version may look like an address, so it takes a port, or a word that says what it is. */
const address = new RegExp(
  `(?<![\\d.])(?:${privateAddress}|localhost|\\[::1\\]):\\d{2,5}\\b|(?<=://|@)${privateAddress}(?![\\d.]*\\d)|\\b(?:host|hostname|server|upstream|backend|address|addr|ECONNREFUSED)["']?[ \\t]{0,3}[:=]?[ \\t]{0,3}["']?${privateAddress}(?![\\d.]*\\d)`,
  'gi',
)

const name =
  /(?<![\w.@$/\\-])[a-z0-9][\w.-]{0,250}\.(?:internal|local)(?![\w-]|\.\w)|(?<=:\/\/|@)[a-z0-9][\w.-]{0,250}\.(?:internal|local)(?![\w-]|\.\w)/gi

/** `error.internal` is a code, `settings.local` a file. */
const noHost =
  /^(?:errors?|exceptions?|codes?|messages?|status|reason|type|problem|fault|service|general|common|server|system|unknown|settings|config|application|env|api)\.(?:internal|local)$/i

/** The first one in a text that the client did not name itself; null if there is none. */
export function internalAddressIn(text: string, asked: string): string | null {
  for (const pattern of [address, name]) {
    let looked = 0
    for (const [found] of text.matchAll(pattern)) {
      if (++looked > 50) break
      const host = /[a-z0-9[][^\s"']*$/i.exec(found)?.[0] ?? found
      if (!noHost.test(host) && !asked.includes(host)) return host
    }
  }
  return null
}
