import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Duplex, type Readable, Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import type { Compression } from './compression.ts'

/** Big pieces: with the usual 16 KiB a third of the time goes into handing them on. */
const chunkSize = 1 << 20

/** The text of a compressed stream. It ends in an error if the file is cut short, after all that could be read. */
export async function unpackStream(source: Readable, compression: Compression): Promise<Readable> {
  if (compression === null) return source
  const through = await unpacker(compression)
  source.on('error', (error) => through.destroy(error))
  through.on('close', () => source.destroy())
  return source.pipe(through)
}

async function unpacker(compression: Exclude<Compression, null>): Promise<Duplex> {
  if (compression === 'gz') return zlib.createGunzip({ chunkSize })
  if (compression === 'bz2') return program('bzip2') ?? bunzip()
  return unzstd()
}

/** Node 22.15 and later have Zstandard of their own; before it the program does, or a library in JavaScript. */
async function unzstd(): Promise<Duplex> {
  const own = (zlib as { createZstdDecompress?: (options: object) => Transform }).createZstdDecompress
  if (own) return own({ chunkSize })
  const outside = program('zstd')
  if (outside !== null) return outside
  const { Decompress } = await import('fzstd')
  const through: Transform = new Transform({
    highWaterMark: chunkSize,
    transform: (chunk: Uint8Array, _encoding, done) => guard(done, () => unpack.push(chunk, false)),
    flush: (done) => guard(done, () => unpack.push(new Uint8Array(0), true)),
  })
  const unpack = new Decompress((chunk) => {
    if (chunk.length > 0) through.push(chunk)
  })
  return through
}

function guard(done: (error?: Error) => void, act: () => void): void {
  try {
    act()
    done()
  } catch (error) {
    done(error as Error)
  }
}

async function bunzip(): Promise<Duplex> {
  // It has no types; a name that is no literal is not looked up.
  const library: string = 'unbzip2-stream'
  const { default: unbzip2 } = (await import(library)) as { default: () => Duplex }
  const inner = unbzip2()
  const through = new Transform({
    transform(chunk, _encoding, done) {
      inner.write(chunk)
      done()
    },
    flush(done) {
      inner.once('end', () => done())
      inner.end()
    },
  })
  inner.on('data', (chunk: Uint8Array) => through.push(chunk))
  inner.on('error', (error: Error) => through.destroy(error))
  return through
}

/** A program of this machine that decompresses ten times as fast as JavaScript can; null if there is none. */
function program(name: string): Duplex | null {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
  if (path === undefined) return null
  const child = spawn(path, ['-dcq'], { stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(0, 500)
  })
  child.stdin.on('error', () => {})
  const through = Duplex.from({ writable: child.stdin, readable: child.stdout })
  child.on('close', (code) => {
    if (code !== 0 && code !== null) through.destroy(new Error(said.trim() || `${name} ended with exit code ${code}`))
  })
  through.on('close', () => child.kill())
  return through
}
