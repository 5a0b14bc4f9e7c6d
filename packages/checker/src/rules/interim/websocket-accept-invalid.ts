import { isRedacted } from '../../capture.ts'
import { quote } from '../../read/quote.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { sha1 } from './_sha1.ts'
import { protocolsOf } from './_upgrade.ts'

// A web standard that every runtime has; the compiler's `lib` knows the language only.
declare function btoa(binary: string): string

export const rule = {
  id: 'interim/websocket-accept-invalid',
  level: 'error',
  spec: ['RFC 6455 §4.2.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: [101] },
  needs: ['response.fields'],
  check({ request, response: { fields } }) {
    if (!protocolsOf(fields).includes('websocket')) return 'inapplicable'
    if (request === null) return 'cannot-tell'
    const key = request.fields.get('sec-websocket-key')
    if (key === null) return 'inapplicable'
    // Sixteen octets in Base64; anything else is a placeholder, or no key at all.
    if (!/^[A-Za-z0-9+/]{22}==$/.test(key)) return 'cannot-tell'
    const accept = fields.get('sec-websocket-accept')
    const at = 'field:sec-websocket-accept'
    if (accept === null) return { message: '101 to a WebSocket without Sec-WebSocket-Accept', at }
    if (isRedacted(accept)) return 'cannot-tell'
    const wanted = acceptFor(key)
    if (accept === wanted) return 'pass'
    return {
      message: `Sec-WebSocket-Accept ${quote(accept)} does not answer the key of the request`,
      at,
      fix: `Sec-WebSocket-Accept: ${wanted}`,
    }
  },
} satisfies Rule

/** RFC 6455 §4.2.2: the key and a fixed text, hashed, in Base64. */
function acceptFor(key: string): string {
  const words = sha1(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
  const octets = words.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])
  return btoa(String.fromCharCode(...octets))
}

export const docs = {
  summary: 'A 101 to a WebSocket carries the Sec-WebSocket-Accept that belongs to the key of the request.',
  why: 'The value proves that the server has read this very handshake and is no cache or other program that echoes. Every browser compares it and closes the connection if it is missing or wrong, with no more in its console than a failed handshake.',
  fix: 'Hash the key of the request followed by the fixed text 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 with SHA-1 and send the 20 octets in Base64. WebSocket libraries do it; make sure that no proxy answers from an earlier handshake.',
  lines: 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  limits: 'Not judged if the key is no 24 characters of Base64, as in captures in which it was replaced.',
} satisfies RuleDocs

const request =
  'GET /ws HTTP/1.1\nHost: api.example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n'

export const examples = {
  good: [
    `${request}HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n`,
  ],
  bad: [
    `${request}HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n`,
    `${request}HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n`,
  ],
} satisfies RuleExamples
