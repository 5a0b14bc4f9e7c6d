import { describe, expect, it } from 'vitest'
import { type RowReader, RowWriter, readRows } from './row-binary.ts'

const rows = Array.from({ length: 50 }, (_, at) => ({
  number: 2 ** 52 + at,
  text: `/o'\\\n\0é-${'x'.repeat(at * 7)}`,
  list: Array.from({ length: at * 5 }, (_, item) => item),
}))

function written(): Uint8Array {
  const writer = new RowWriter()
  for (const { number, text, list } of rows) {
    writer.u64(number)
    writer.string(text)
    writer.size(list.length)
    for (const item of list) writer.u16(item)
  }
  return writer.bytes
}

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const readRow = (reader: RowReader) => {
  const number = reader.u64()
  const text = reader.string()
  return { number, text, list: Array.from({ length: reader.size() }, () => reader.u16()) }
}

describe('readRows()', () => {
  it.each([1, 7, 64, 100_000])('reads what was written, however it is cut: %d octets', async (size) => {
    const read: unknown[] = []
    const rest = await readRows(inChunks(written(), size), (reader) => {
      const row = readRow(reader)
      read.push(row)
    })
    expect(read).toEqual(rows)
    expect(rest).toBe(0)
  })

  it('says that an answer ends within a row', async () => {
    const bytes = written()
    expect(await readRows(inChunks(bytes.subarray(0, bytes.length - 1), 64), readRow)).toBeGreaterThan(0)
  })
})
