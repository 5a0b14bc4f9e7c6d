import { connect } from 'node:net'

/** What differs from run to run, or from client to client. */
const passing = /^(date|connection|keep-alive):/i

/** Sends the request as it is written, and gives the answer octet for octet, less the fields that no example shows. */
export async function ask(port: number, request: string): Promise<string> {
  const [head = '', content = ''] = request.split('\n\n')
  const [line = '', ...fields] = head.split('\n')
  const length = content === '' ? [] : [`Content-Length: ${Buffer.byteLength(content)}`]
  const lines = [`${line} HTTP/1.1`, 'Host: localhost', ...fields, ...length, 'Connection: close', '', content]
  const answer = await exchange(port, lines.join('\r\n'))
  const end = answer.indexOf('\r\n\r\n')
  const sent = answer.slice(0, end).split('\r\n')
  const chunked = sent.some((field) => /^transfer-encoding: chunked$/i.test(field))
  const body = answer.slice(end + 4)
  return tidy([...sent.filter((field) => !passing.test(field)), '', chunked ? joined(body) : body].join('\n'))
}

/** A text may set JSON in lines, and the order of fields says nothing (RFC 9110 §5.3). */
export function tidy(message: string): string {
  const [head = '', ...rest] = message.split('\n\n')
  const [line = '', ...fields] = head.split('\n')
  const body = rest.join('\n\n').trim()
  const isJson = fields.some((field) => /^content-type: application\/\S*json/i.test(field))
  return [line.trim(), ...fields.sort(), '', isJson ? compact(body) : body].join('\n').trim()
}

function compact(json: string): string {
  return json === '' ? '' : JSON.stringify(JSON.parse(json))
}

function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
  })
}

/** RFC 9112 §7.1; no example sends a chunk with other than ASCII in it. */
function joined(body: string): string {
  let all = ''
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.slice(at, end), 16)
    if (!(size > 0)) return all
    all += body.slice(end + 2, end + 2 + size)
    at = end + 4 + size
  }
}
