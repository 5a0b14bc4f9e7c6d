/**
 * curl's `--trace` (hexadecimal) and `--trace-ascii`: the octets of each side, put together again and read as raw HTTP.
 * In ASCII every octet that cannot be shown is a full stop, so that bodies are known by their length alone.
 */
import { Body } from '../body.ts'
import type { Exchange } from '../message.ts'
import type { Inflate } from './content.ts'
import { CurlConnection } from './curl-connection.ts'
import type { ReadExchanges } from './note.ts'
import { readRaw } from './raw.ts'

const block = /^(?:[\d:.]{8,26} )?(=>|<=) (Send|Recv) (header|data), (\d{1,12}) bytes/
const other = /^(?:[\d:.]{8,26} )?(?:== Info: |(?:=>|<=) (?:Send|Recv) )/
const dumped = /^([0-9a-f]{4,8}): (.*)$/s
/** The first 48 characters of a line; what follows them shows the same as text. */
const hexadecimal = /^(?:[0-9a-f]{2} ){1,16} *$/

export function readCurlTrace(text: string, file = '', inflate?: Inflate): ReadExchanges {
  const connection = new CurlConnection()
  const stream: string[] = []
  const asked: { url: string | null; line: number }[] = []
  let ascii = false
  let open: { readonly kind: string; readonly size: number; readonly lines: Dumped[]; readonly line: number } | null =
    null
  const close = () => {
    if (!open) return
    const { octets, isHex } = octetsOf(open.lines, open.size)
    ascii ||= !isHex
    stream.push(octets)
    const [, method, target] = open.kind === 'Send header' ? (/^(\S{1,40}) (\S{1,8000}) HTTP\//.exec(octets) ?? []) : []
    if (method !== undefined && target !== undefined) {
      const host = /\r\nHost:[ \t]{0,10}([^\s]{1,300})/i.exec(octets.slice(0, 20_000))?.[1] ?? null
      asked.push({ url: connection.urlOf(method, target, host), line: open.line })
    }
    open = null
  }
  for (const [i, row] of text.split('\n').entries()) {
    const line = row.endsWith('\r') ? row.slice(0, -1) : row
    const begun = block.exec(line)
    const dump = begun ? null : dumped.exec(line)
    if (begun) {
      close()
      open = { kind: `${begun[2]} ${begun[3]}`, size: Number(begun[4]), lines: [], line: i + 1 }
    } else if (dump && open) open.lines.push({ at: Number.parseInt(dump[1] ?? '0', 16), text: dump[2] ?? '' })
    else if (other.test(line)) {
      close()
      const remark = line.indexOf('== Info: ')
      if (remark >= 0) connection.hear(line.slice(remark + 9).trimStart())
    }
  }
  close()
  return place(readRaw(binaryBytes(stream.join('')), file, inflate), asked, ascii, connection)
}

interface Dumped {
  readonly at: number
  readonly text: string
}

/** Octets of one block, one character each. In ASCII a line break stands wherever the places skip two. */
function octetsOf(lines: readonly Dumped[], size: number): { readonly octets: string; readonly isHex: boolean } {
  const columns = lines.map(({ text }) => text.slice(0, 48))
  if (columns.length > 0 && columns.every((column) => hexadecimal.test(column))) {
    const pairs = columns.map((column) => column.trim().split(' '))
    const octets = pairs.map((row) => String.fromCharCode(...row.map((pair) => Number.parseInt(pair, 16))))
    return { octets: octets.join(''), isHex: true }
  }
  const parts = lines.map(({ at, text }, i) => {
    const length = (lines[i + 1]?.at ?? size) - at
    return length === text.length + 2 ? `${text}\r\n` : text
  })
  return { octets: parts.join(''), isHex: lines.length === 0 }
}

function binaryBytes(binary: string): Uint8Array {
  return Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i) & 0xff)
}

function place(
  read: ReadExchanges,
  asked: readonly { readonly url: string | null; readonly line: number }[],
  ascii: boolean,
  { failure }: CurlConnection,
): ReadExchanges {
  let next = 0
  const exchanges = read.exchanges.map((exchange): Exchange => {
    const { request, response, source } = exchange
    const known = request ? asked[next++] : undefined
    return {
      ...exchange,
      request: request && {
        ...request,
        url: known?.url ?? request.url,
        body: ascii ? shown(request.body) : request.body,
      },
      response: ascii ? { ...response, body: shown(response.body) } : response,
      source: { ...source, format: 'curl', line: known?.line ?? null },
    }
  })
  const notes = read.notes.map(({ message }) => ({ line: null, message }))
  if (failure !== null && exchanges.length === 0) notes.push({ line: null, message: `curl got no answer: ${failure}` })
  return { format: 'curl', exchanges, notes }
}

/** A text with a full stop in it may have been another. */
function shown(body: Body): Body {
  return body.text.includes('.') || body.text === ''
    ? body.isEmpty
      ? body
      : new Body('not captured', '', body.length)
    : body
}
