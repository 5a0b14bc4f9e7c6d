/**
 * Writes protocol buffers: as much of the wire format as remote write needs.
 * Source: protobuf.dev, "Encoding".
 */
export class ProtobufWriter {
  #bytes = new Uint8Array(1024)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  /** A field of type int32, int64 or enum; not negative. */
  integer(field: number, value: number): void {
    this.#tag(field, 0)
    this.#varint(value)
  }

  double(field: number, value: number): void {
    this.#tag(field, 1)
    this.#room(8)
    this.#view.setFloat64(this.#length, value, true)
    this.#length += 8
  }

  text(field: number, value: string): void {
    this.bytes(field, encoder.encode(value))
  }

  bytes(field: number, value: Uint8Array): void {
    this.#tag(field, 2)
    this.#varint(value.length)
    this.raw(value)
  }

  /** Fields that were written before, by another writer. */
  raw(fields: Uint8Array): void {
    this.#room(fields.length)
    this.#bytes.set(fields, this.#length)
    this.#length += fields.length
  }

  /** In place: its length is known only after it, and mostly fits the one octet that is kept free. */
  message(field: number, write: () => void): void {
    this.#tag(field, 2)
    const at = this.#length
    this.#room(1)
    this.#length++
    write()
    const size = this.#length - at - 1
    let extra = 0
    for (let rest = size; rest >= 128; rest = Math.floor(rest / 128)) extra++
    this.#room(extra)
    if (extra > 0) this.#bytes.copyWithin(at + 1 + extra, at + 1, this.#length)
    this.#length = at
    this.#varint(size)
    this.#length = at + 1 + extra + size
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length)
  }

  #tag(field: number, type: number): void {
    this.#varint(field * 8 + type)
  }

  /** Milliseconds since 1970 need more than the 32 bits of the shift operators. */
  #varint(value: number): void {
    this.#room(10)
    let rest = value
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes)
    this.#bytes = grown
    this.#view = new DataView(grown.buffer)
  }
}

const encoder = new TextEncoder()
