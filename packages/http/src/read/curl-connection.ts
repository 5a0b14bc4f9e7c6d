/** What curl's remarks (`* Connected to …`) say about where its requests go. */

export class CurlConnection {
  /** Whether anything was said about a connection at all. */
  #known = false
  #secure = false
  #next: string | null = null
  readonly #schemes = new Map<string, string>()
  /** Why there was no answer, in curl's words. */
  failure: string | null = null

  /** @param remark Without the mark before it. */
  hear(remark: string): void {
    const connected = /^(?:Connected|Established connection) to .{1,400}?port (\d{1,5})/.exec(remark)
    const again = /^Issue another request to this URL: '([^']{1,8000})'/.exec(remark)
    if (connected) {
      this.#known = true
      this.#secure = connected[1] === '443'
    } else if (again) this.#next = again[1] ?? null
    else if (/^(?:SSL connection|TLSv1|schannel|ALPN|SSL certificate|using HTTP\/[23]|QUIC)/i.test(remark))
      this.#secure = true
    else if (/\[:scheme: https\]/.test(remark.slice(0, 500))) {
      this.#known = true
      this.#secure = true
    } else if (
      /^(?:Empty reply|Could not resolve|Failed to connect|connect to .{1,200} failed|Operation timed out|Connection timed out|Recv failure|SSL certificate problem)/.test(
        remark,
      )
    ) {
      this.failure = remark.slice(0, 200)
    }
  }

  /** The URL of a request that is sent now; null if curl's remarks were not kept. */
  urlOf(method: string, target: string, host: string | null): string | null {
    const next = this.#next
    this.#next = null
    this.failure = null
    if (method === 'CONNECT' || target === '*' || !target.startsWith('/')) return null
    if (host === null) return null
    if (next?.endsWith(target) && next.includes(`//${host}`)) {
      this.#schemes.set(host, next.startsWith('https') ? 'https' : 'http')
      return next
    }
    if (!this.#known) return null
    const scheme = this.#secure || host.endsWith(':443') ? 'https' : (this.#schemes.get(host) ?? 'http')
    this.#schemes.set(host, scheme)
    return `${scheme}://${host}${target}`
  }
}
