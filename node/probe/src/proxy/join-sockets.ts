import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { UpgradeOf } from './caller.ts'
import { headText } from './caller-http1.ts'
import { pairsOf } from './hop-fields.ts'

/** From here on both sides speak their own protocol: every octet goes through as it is (RFC 9110 §7.8). */
export function joinSockets(
  { socket, head }: UpgradeOf,
  response: IncomingMessage,
  other: Socket,
  otherHead: Buffer,
): void {
  const { statusCode = 101, statusMessage = '', rawHeaders } = response
  socket.write(headText(statusCode, statusMessage, pairsOf(rawHeaders)), 'latin1')
  if (otherHead.length > 0) socket.write(otherHead)
  if (head.length > 0) other.write(head)
  for (const one of [socket, other]) {
    one.setTimeout(0)
    one.setNoDelay(true)
    const partner = one === socket ? other : socket
    one.on('error', () => partner.destroy())
    one.on('close', () => partner.destroy())
    one.pipe(partner)
  }
}
