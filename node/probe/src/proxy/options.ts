import type { Exchange, ExchangeLine } from '@statute/http'

export interface ProxyOptions {
  /** The upstream: its origin, and a path that is put before every target. `http://localhost:3000` */
  readonly to: string
  /** 0, or nothing: one that is free. */
  readonly port?: number
  /** The address to listen on. Without it nobody but this machine gets through. */
  readonly host?: string
  /** Exchange lines are added to this file; one that ends in `.har` is written anew, as HAR 1.2. */
  readonly record?: string
  /** Each exchange when it is over: the line has its credentials masked, the exchange is as it was. */
  readonly onExchange?: (line: ExchangeLine, exchange: Exchange) => void
  /** An answer that the proxy gave itself, because there was none from upstream, or a record that could not be written. */
  readonly onFailure?: (failure: ProxyFailure) => void
  /** Send the client's Host on, instead of the upstream's. */
  readonly keepHost?: boolean
  /** Names in Host, beside loopback's, that requests may come with while Host is replaced. */
  readonly allowHosts?: readonly string[]
  /** Add X-Forwarded-For, -Host and -Proto. */
  readonly forwarded?: boolean
  /** The name in Via; null leaves Via out. Some servers do not compress for a proxy: nginx is one. */
  readonly via?: string | null
  /** With a certificate the port speaks TLS too, with HTTP/2 by ALPN. */
  readonly certificate?: { readonly key: string; readonly cert: string }
  /** Authorities to trust for an upstream with TLS. */
  readonly ca?: string
  /** Do not verify the upstream's certificate. */
  readonly insecure?: boolean
  /** Milliseconds to wait for a connection. 10,000 */
  readonly connectTimeout?: number
  /** Milliseconds to wait for the head of a response. 300,000 */
  readonly timeout?: number
  /** Octets of a body that are kept. A million */
  readonly bodyLimit?: number
}

export interface ProxyFailure {
  readonly method: string
  readonly url: string
  /** What the client was answered with; 0 if its connection had to be cut, or was gone. */
  readonly status: number
  readonly message: string
}

export interface RunningProxy {
  /** Where it listens: `http://127.0.0.1:4010` */
  readonly url: string
  readonly port: number
  /** Exchanges so far. */
  readonly exchanges: number
  /** Lets what is under way end, for a second at most, and closes the record. */
  close(): Promise<void>
}
