import { describe, expect, it } from 'vitest'
import { readAddress, withoutCredentials } from './address.ts'

describe('readAddress()', () => {
  it('reads user, password and database, and fills in what is usual', () => {
    expect(readAddress('clickhouse://me:p%40ss@ch1/watch?cluster=two', ['cluster'])).toMatchObject({
      name: 'clickhouse://ch1:8123/watch',
      host: 'ch1:8123',
      user: 'me',
      password: 'p@ss',
      database: 'watch',
    })
    expect(readAddress('clickhouse://ch1?secure=1', [])).toMatchObject({
      host: 'ch1:8443',
      user: 'default',
      database: 'default',
      secure: true,
    })
  })

  it.each([
    'clickhouse://me:secret@',
    'clickhouse://me:secret@host:port/x',
    'clickhouse://me:secret@host/x?shard=1',
    'clickhouse://me:sec%zzret@host/',
    'clickhouse://me:sec/ret#secret@host:8123/',
    'postgres://me:secret@host/',
  ])('says what is wrong with %s, and neither user nor password', (text) => {
    const message = (() => {
      try {
        readAddress(text, ['cluster'])
        return ''
      } catch (error) {
        return (error as Error).message
      }
    })()
    expect(message).toMatch(/^Cannot read the address "/)
    expect(message).not.toMatch(/secret|\bme\b|ret@/)
  })
})

describe('withoutCredentials()', () => {
  it('leaves an address alone that has none', () => {
    expect(withoutCredentials('clickhouse://host/db?table=a@b')).toBe('clickhouse://host/db?table=a@b')
  })
})
