import type { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import type { FieldLine } from '../options.ts'

/** One request of a client, and the way back to it, whatever version of HTTP it speaks. */
export interface Caller {
  readonly method: string
  /** As on the request line. */
  readonly target: string
  readonly scheme: 'http' | 'https'
  readonly version: '1.0' | '1.1' | '2'
  readonly address: string
  readonly lines: readonly FieldLine[]
  /** Whether content follows. */
  readonly hasBody: boolean
  readonly body: Readable
  /** The fields after the content; asked for when it has ended. */
  trailers(): readonly FieldLine[]
  interim(status: number, reason: string, lines: readonly FieldLine[]): void
  /** @throws If a line cannot be sent. Nothing was sent then. */
  head(status: number, reason: string, lines: readonly FieldLine[]): void
  /** Where the content of the response goes. */
  readonly out: Writable
  end(trailers: readonly FieldLine[]): void
  /** Ends the response so that the client sees that it is not whole. */
  cut(): void
  /** Asks to be told, once, if the client leaves before it has the whole response. */
  onGone(act: () => void): void
}

/** The connection of a client that wants another protocol on it, and what of that has been read already. */
export interface UpgradeOf {
  readonly socket: Socket
  readonly head: Buffer
}
