/** What Node's own frameworks take for octets and streams; the modules are asked for at run time, not imported. */

/** A Buffer of the same octets. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return builtin('node:buffer').Buffer.from(buffer, byteOffset, byteLength)
}

/** A stream of Node. */
export function readableOf(stream: ReadableStream): object {
  return builtin('node:stream').Readable.fromWeb(stream)
}

interface Builtins {
  'node:buffer': { Buffer: { from(octets: ArrayBufferLike, start: number, length: number): Uint8Array } }
  'node:stream': { Readable: { fromWeb(stream: ReadableStream): object } }
}

function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  return (globalThis as unknown as Node).process.getBuiltinModule(name)
}

interface Node {
  process: { getBuiltinModule<Name extends keyof Builtins>(name: Name): Builtins[Name] }
}
