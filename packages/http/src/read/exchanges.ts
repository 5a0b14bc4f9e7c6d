/** The one door for captures: finds out what an input is, and reads the exchanges in it. */
import { isCassetteYaml, readCassetteYaml } from './cassette.ts'
import type { Inflate } from './content.ts'
import { isCurl, readCurl } from './curl.ts'
import { isHttpFile, readHttpFile } from './http-file.ts'
import { readJson } from './json.ts'
import type { ReadExchanges } from './note.ts'
import { decodeInput } from './octets.ts'
import { pairMessages } from './pair.ts'
import { isRaw, readRaw } from './raw.ts'

export interface ReadOptions {
  /** The name that findings point at; empty for a text. */
  readonly file?: string
  /** Takes content codings off, for bodies that are known as octets. */
  readonly inflate?: Inflate
}

/**
 * Reads the exchanges in a capture: HTTP/1.x as it went over the wire, messages that somebody wrote down, the output of
 * curl, HAR, exchange lines, cassettes, `.http` files. What cannot be read becomes a note; nothing is thrown.
 *
 * ```ts
 * const { exchanges, notes } = readExchanges('GET / HTTP/1.1\n\nHTTP/1.1 204 No Content\n')
 * ```
 *
 * @param input Octets where the caller has them: a text has lost what was no text.
 * @param options The name of the file alone will do.
 */
export function readExchanges(input: string | Uint8Array, options: string | ReadOptions = {}): ReadExchanges {
  const { file = '', inflate } = typeof options === 'string' ? { file: options } : options
  const { text, octets } = decodeInput(input)
  if (/^\s*[{[]/.test(text)) {
    const read = readJson(text, file, inflate)
    // A line of a log or of curl may begin with a bracket too.
    if (read.exchanges.length > 0 || !/^(?:HTTP\/\d|[<>] |=> )/m.test(text)) return read
  }
  if (isHttpFile(text)) return readHttpFile(text, file)
  if (isRaw(text)) return readRaw(octets, file, inflate)
  if (isCassetteYaml(text)) return readCassetteYaml(text, file, inflate)
  return isCurl(text) ? readCurl(text, file, inflate) : pairMessages(text, file)
}
