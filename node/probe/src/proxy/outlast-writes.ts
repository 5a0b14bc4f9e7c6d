import type { Socket } from 'node:net'

const deaf = new WeakSet<Socket>()
const watched = new WeakSet<Socket>()

type Done = (error?: Error | null) => void
type Write = (this: Socket, ...args: unknown[]) => void

/**
 * Keeps a connection open for reading after it can be written to no more. A server that refuses a large content answers
 * and closes (RFC 9112 §9.6); what cannot be sent then must not cost the answer, which has arrived already.
 */
export function outlastWrites(socket: Socket): void {
  if (watched.has(socket)) return
  watched.add(socket)
  const own = socket as unknown as Record<'_write' | '_writev', Write>
  for (const name of ['_write', '_writev'] as const) {
    const write = own[name]
    own[name] = function (this: Socket, ...args: unknown[]) {
      const done = args.pop() as Done
      if (deaf.has(socket)) return done()
      write.call(socket, ...args, (error?: Error | null) => {
        if (!error || !isLost(error)) return done(error)
        deaf.add(socket)
        done()
      })
    }
  }
}

/** Whether nothing that is written there arrives any more. */
export function isDeaf(socket: Socket): boolean {
  return deaf.has(socket)
}

function isLost({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET'
}
