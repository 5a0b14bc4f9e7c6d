import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readAddress } from './address.ts'
import { type ClickHouseError, isAway } from './clickhouse-error.ts'
import { Connection } from './connection.ts'

const patience = { write: 150, read: 150, attempts: 1, quiet: 0, rest: 500 }
let server: Server | null = null
const sockets = new Set<Socket>()

async function connectTo(answer: (socket: Socket) => void, attempts = 1): Promise<Connection> {
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return new Connection(host, readAddress(`clickhouse://me:s3cret@${host}/db`, []), { ...patience, attempts })
}

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((closed) => server?.close(closed))
})

const reply = (status: string, body: string) => (socket: Socket) =>
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`)

async function failureOf(answer: (socket: Socket) => void): Promise<ClickHouseError> {
  const connection = await connectTo(answer)
  const rows = () => ({ row: (reader: { u32(): number }) => void reader.u32(), end: () => null })
  const error = await connection.stream('SELECT 1', {}, rows).then(
    () => new Error('it went well'),
    (thrown: ClickHouseError) => thrown,
  )
  await connection.close()
  return error as ClickHouseError
}

describe('Connection', () => {
  it.each([
    ['says nothing', () => {}, 'no answer in time'],
    ['closes', (socket: Socket) => void socket.destroy(), 'the connection was closed before the whole answer'],
    [
      'stops within its answer',
      (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabcd'),
      'the connection was closed before the whole answer',
    ],
    ['ends within a row', reply('200 OK', 'abcdef'), 'the answer ends within a row'],
    ['is a proxy without anybody behind it', reply('502 Bad Gateway', '<h1>502 Bad Gateway</h1>'), '502 Bad Gateway'],
  ])('calls a server away that %s', async (_, answer, why) => {
    const error = await failureOf(answer)
    expect(error.message).toMatch(/^Cannot read from ClickHouse at 127\.0\.0\.1:\d+: /)
    expect(error.message).toContain(why)
    expect(isAway(error)).toBe(true)
  })

  it.each([
    ["Code: 60, e.displayText() = DB::Exception: Table db.t doesn't exist., e.what() = DB::Exception", 60],
    ["Code: 60. DB::Exception: Table db.t doesn't exist. (UNKNOWN_TABLE) (version 26.7.2.1)", 60],
  ])('tells what the server said, old or new: %s', async (said, code) => {
    const error = await failureOf(reply('404 Not Found', said))
    expect(error.message).toContain('it says "Table db.t doesn\'t exist.')
    expect(error.code).toBe(code)
    expect(isAway(error)).toBe(false)
  })

  it('shows no password, not even one that a server repeats', async () => {
    const error = await failureOf(reply('403 Forbidden', 'Code: 193. DB::Exception: Wrong password s3cret'))
    expect(error.message).toContain('Wrong password …')
    expect(JSON.stringify([error.message, error.stack, String(error.cause)])).not.toContain('s3cret')
  })

  it('asks a server again that stumbled', async () => {
    let asked = 0
    const connection = await connectTo((socket) => {
      asked++
      if (asked === 1) socket.destroy()
      else reply('200 OK', '{"data":[["18.16.1"]]}')(socket)
    }, 2)
    expect(await connection.rows('SELECT version()')).toEqual([['18.16.1']])
    expect(asked).toBe(2)
    await connection.close()
  })
})
