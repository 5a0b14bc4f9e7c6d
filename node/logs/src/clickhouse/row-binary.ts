/**
 * RowBinary, the format that every ClickHouse reads and writes and that needs no escapes: integers are little-endian,
 * a string or an array has its length before it as a LEB128 number.
 */
export class RowWriter {
  length = 0
  #buffer = Buffer.allocUnsafe(64 * 1024)

  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.length)
  }

  u16(value: number): void {
    this.#room(2)
    this.length = this.#buffer.writeUInt16LE(value, this.length)
  }

  u32(value: number): void {
    this.#room(4)
    this.length = this.#buffer.writeUInt32LE(value, this.length)
  }

  /** Whole numbers up to 2^53. */
  u64(value: number): void {
    this.#room(8)
    this.length = this.#buffer.writeUInt32LE(value % 2 ** 32, this.length)
    this.length = this.#buffer.writeUInt32LE(Math.floor(value / 2 ** 32), this.length)
  }

  size(value: number): void {
    this.#room(5)
    let rest = value
    while (rest >= 0x80) {
      this.#buffer[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#buffer[this.length++] = rest
  }

  string(text: string): void {
    const size = Buffer.byteLength(text)
    this.size(size)
    this.#room(size)
    this.length += this.#buffer.write(text, this.length)
  }

  #room(size: number): void {
    if (this.length + size <= this.#buffer.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.length + size))
    this.#buffer.copy(grown, 0, 0, this.length)
    this.#buffer = grown
  }
}

/** Thrown inside {@link readRows} where a row goes on in the next chunk. */
const more = Symbol('more')

export class RowReader {
  at = 0
  buffer: Buffer = Buffer.alloc(0)

  u16(): number {
    return this.buffer.readUInt16LE(this.#take(2))
  }

  u32(): number {
    return this.buffer.readUInt32LE(this.#take(4))
  }

  u64(): number {
    const at = this.#take(8)
    return this.buffer.readUInt32LE(at) + this.buffer.readUInt32LE(at + 4) * 2 ** 32
  }

  size(): number {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = this.buffer[this.#take(1)] as number
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
  }

  string(): string {
    const size = this.size()
    const at = this.#take(size)
    return this.buffer.toString('utf8', at, at + size)
  }

  /** Some strings that stand together, as one key: a name for each byte, so that equal keys are equal strings. */
  keyOf(strings: number): string {
    const from = this.at
    for (let i = 0; i < strings; i++) {
      const size = this.size()
      this.#take(size)
    }
    return this.buffer.toString('latin1', from, this.at)
  }

  #take(size: number): number {
    const { at } = this
    if (at + size > this.buffer.length) throw more
    this.at = at + size
    return at
  }
}

/**
 * Calls `row` once for every row of a stream; it must read the whole row before it keeps anything of it.
 *
 * @returns how many octets of an unfinished row were left at the end: more than 0 says that the answer was cut off
 */
export async function readRows(chunks: AsyncIterable<Uint8Array>, row: (reader: RowReader) => void): Promise<number> {
  const reader = new RowReader()
  for await (const chunk of chunks) {
    const rest = reader.buffer.subarray(reader.at)
    reader.buffer =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk])
    reader.at = 0
    for (;;) {
      const start = reader.at
      if (start === reader.buffer.length) break
      try {
        row(reader)
      } catch (error) {
        if (error !== more) throw error
        reader.at = start
        break
      }
    }
  }
  return reader.buffer.length - reader.at
}
