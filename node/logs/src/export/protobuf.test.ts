import { describe, expect, test } from 'vitest'
import { ProtobufMessage } from '../../testing/read-protobuf.ts'
import { ProtobufWriter } from './protobuf.ts'

describe('ProtobufWriter', () => {
  test('writes what the description of the format shows', () => {
    const writer = new ProtobufWriter()
    // protobuf.dev, "Encoding": field 1 = 150; field 2 = "testing"; field 3 = a message with field 1 = 150.
    writer.integer(1, 150)
    writer.text(2, 'testing')
    writer.message(3, () => writer.integer(1, 150))
    expect(Buffer.from(writer.finish()).toString('hex')).toBe('089601120774657374696e671a03089601')
  })

  test('writes milliseconds, which need more than 32 bits', () => {
    const writer = new ProtobufWriter()
    writer.integer(2, 1_772_323_200_123)
    expect(new ProtobufMessage(writer.finish()).integer(2)).toBe(1_772_323_200_123)
  })

  test.each([0, 127, 128, 16_383, 16_384, 3_000_000])('nests a message of %s octets', (size) => {
    const writer = new ProtobufWriter()
    writer.message(1, () => writer.message(7, () => writer.text(1, 'a'.repeat(size))))
    writer.double(2, -0.5)
    const message = new ProtobufMessage(writer.finish())
    expect(message.message(1).message(7).text(1)).toHaveLength(size)
    expect(message.double(2)).toBe(-0.5)
  })
})
