/** A name server on loopback that knows no name: every question gets NXDOMAIN (RFC 1035 §4.1.1). */
import { createSocket } from 'node:dgram'

export interface NameServer {
  readonly host: string
  readonly port: number
  stop(): void
}

/**
 * @param port 0 for any; 53 for software that asks no other. That needs the right to bind it, and an address of its own.
 * @returns null if it may not listen there
 */
export function startNameServer(port = 0): Promise<NameServer | null> {
  const host = port === 53 ? `127.53.${1 + Math.floor(Math.random() * 250)}.53` : '127.0.0.1'
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const answer = Buffer.from(question)
    answer.writeUInt16BE(0x8183, 2)
    // An additional record of the question (EDNS) is not repeated.
    answer.writeUInt16BE(0, 10)
    let end = 12
    while (end < answer.length && answer[end] !== 0) end += (answer[end] ?? 0) + 1
    socket.send(answer.subarray(0, end + 5), from.port, from.address)
  })
  return new Promise((started) => {
    socket.once('error', () => started(null))
    socket.bind(port, host, () => started({ host, port: socket.address().port, stop: () => socket.close() }))
  })
}
