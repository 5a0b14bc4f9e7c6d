import { describe, expect, it } from 'vitest'
import { bareType, recogniseColumns } from './source-columns.ts'

const columnsOf = (text: string) =>
  text.split(', ').map((column) => ({ name: column.split(' ')[0] as string, type: column.split(' ')[1] as string }))
const none = new Map<string, string>()

describe('recogniseColumns()', () => {
  it.each([
    [
      'time_local DateTime, remote_addr String, request String, status UInt16, body_bytes_sent UInt64, request_time Float32',
      { time: 'time_local', request: 'request', status: 'status', bytes: 'body_bytes_sent', duration: 'request_time' },
    ],
    [
      'request_time DateTime64(3), StatusCode UInt16, RequestURI String, Method Enum8, duration_ms Float64, vhost String',
      {
        time: 'request_time',
        status: 'StatusCode',
        path: 'RequestURI',
        method: 'Method',
        duration: 'duration_ms',
        host: 'vhost',
      },
    ],
    [
      'EdgeStartTimestamp Int64, EdgeResponseStatus UInt16, ClientRequestURI String, ClientRequestHost String',
      {
        time: 'EdgeStartTimestamp',
        status: 'EdgeResponseStatus',
        path: 'ClientRequestURI',
        host: 'ClientRequestHost',
      },
    ],
  ])('recognises the columns of %s', (columns, roles) => {
    const found = recogniseColumns('t', columnsOf(columns), none)
    expect(Object.fromEntries(Object.entries(found).map(([role, { name }]) => [role, name]))).toEqual(roles)
  })

  it('takes a column that is named before one that is usual', () => {
    const columns = columnsOf('time DateTime, created DateTime, status UInt16')
    expect(recogniseColumns('t', columns, new Map([['time', 'created']])).time?.name).toBe('created')
  })

  it('says what it lacks, and what there is', () => {
    expect(() => recogniseColumns('t', columnsOf('time DateTime, a UInt8'), none)).toThrow(
      'Cannot read t: no column of it looks like the status; name it with status=…; it has time, a',
    )
    expect(() => recogniseColumns('t', columnsOf('time DateTime'), new Map([['status', 'x']]))).toThrow(
      'Cannot read t: it has no column "x" for status; it has time',
    )
    expect(() => recogniseColumns('t', columnsOf('day Date, status UInt8'), new Map([['time', 'day']]))).toThrow(
      'its column "day" is Date, which cannot be a time',
    )
  })
})

describe('bareType()', () => {
  it('takes off what does not matter here', () => {
    expect(bareType('LowCardinality(Nullable(String))')).toBe('String')
    expect(bareType("DateTime('UTC')")).toBe("DateTime('UTC')")
  })
})
