/** A message of protocol buffers by the numbers of its fields; nested ones are read by reading their octets again. */
export class ProtobufMessage {
  readonly #fields = new Map<number, (bigint | Uint8Array)[]>()

  constructor(octets: Uint8Array) {
    const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
    let at = 0
    const varint = () => {
      let value = 0n
      for (let shift = 0n; ; shift += 7n) {
        const octet = octets[at++] as number
        value |= BigInt(octet & 127) << shift
        if (octet < 128) return value
      }
    }
    while (at < octets.length) {
      const tag = Number(varint())
      let value: bigint | Uint8Array
      if (tag % 8 === 0) value = varint()
      else if (tag % 8 === 1) {
        value = view.getBigUint64(at, true)
        at += 8
      } else if (tag % 8 === 2) {
        const length = Number(varint())
        value = octets.subarray(at, at + length)
        at += length
      } else throw new Error(`Cannot read field ${tag >> 3}: wire type ${tag % 8}`)
      const list = this.#fields.get(tag >> 3) ?? []
      list.push(value)
      this.#fields.set(tag >> 3, list)
    }
    if (at !== octets.length) throw new Error('Cannot read the message: it ends inside a field')
  }

  messages(field: number): ProtobufMessage[] {
    return this.#all(field).map((octets) => new ProtobufMessage(octets as Uint8Array))
  }

  message(field: number): ProtobufMessage {
    return this.messages(field)[0] ?? new ProtobufMessage(new Uint8Array())
  }

  text(field: number): string {
    return Buffer.from((this.#all(field)[0] as Uint8Array | undefined) ?? []).toString()
  }

  integer(field: number): number {
    return Number(this.#all(field)[0] ?? 0n)
  }

  has(field: number): boolean {
    return this.#fields.has(field)
  }

  double(field: number): number {
    return toDouble(this.#all(field)[0] as bigint)
  }

  /** A packed field of fixed64 or double. */
  packed(field: number, as: 'integer' | 'double'): number[] {
    const octets = (this.#all(field)[0] as Uint8Array | undefined) ?? new Uint8Array()
    const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
    return Array.from({ length: octets.length / 8 }, (_, at) => {
      const bits = view.getBigUint64(8 * at, true)
      return as === 'integer' ? Number(bits) : toDouble(bits)
    })
  }

  #all(field: number): readonly (bigint | Uint8Array)[] {
    return this.#fields.get(field) ?? []
  }
}

function toDouble(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, bits)
  return view.getFloat64(0)
}
