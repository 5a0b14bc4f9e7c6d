/** Sends octets over a plain socket and reads the exchange from the octets that came. */
import { connect } from 'node:net'
import { gunzipSync, inflateSync } from 'node:zlib'
import { Body, buildRequest, type Exchange, Fields, type Inflate, type Request, readExchanges } from '@statute/http'
import type { Asked } from './requests.ts'

/** @returns Null if nothing came. */
export async function send(port: number, { octets }: Asked): Promise<Exchange | null> {
  const got = await octetsOf(port, octets)
  const whole = readExchanges(Buffer.concat([Buffer.from(octets), got]), { inflate })
  const [first] = whole.exchanges
  if (whole.exchanges.length === 1 && first?.source.format === 'raw' && first.request) {
    return { ...first, request: withUrl(first.request) }
  }
  // A request that is none cannot be paired: then the answer is read alone.
  const [answer] = readExchanges(got, { inflate }).exchanges
  return answer ? { ...answer, request: withUrl(requestOf(octets)) } : null
}

/** Octets do not tell the scheme; here it is known. */
function withUrl(request: Request): Request {
  const { target, fields } = request
  const hosts = fields.all('host')
  return hosts.length === 1 && URL.canParse(target, `http://${hosts[0]}`)
    ? { ...request, url: `http://${hosts[0]}${target}` }
    : request
}

/** The request line and its fields, however broken they are. */
function requestOf(octets: string): Request {
  const head = octets.slice(0, octets.indexOf('\r\n\r\n'))
  const [start = '', ...lines] = head.split('\r\n')
  const [method = '', ...rest] = start.split(' ')
  const version = rest.pop()?.slice('HTTP/'.length) ?? ''
  const fields = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const)
  const body = Body.of(octets.slice(head.length + 4))
  const target = rest.join(' ')
  return buildRequest({ method, target, version, url: null, fields: new Fields(fields), body, exact: true })
}

const inflate: Inflate = (coding, octets) => {
  if (coding === 'br') return null
  try {
    return coding === 'gzip' ? gunzipSync(octets) : inflateSync(octets)
  } catch {
    return null
  }
}

function octetsOf(port: number, request: string): Promise<Buffer> {
  return new Promise((answered) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    const end = () => {
      socket.destroy()
      answered(Buffer.concat(chunks))
    }
    socket.setTimeout(1500, end)
    socket.on('data', (chunk) => void chunks.push(chunk))
    socket.on('error', end).on('close', end).on('end', end)
  })
}
