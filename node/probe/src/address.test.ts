import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOfAddress } from './address.ts'

describe('kindOfAddress()', () => {
  test.each([
    ['93.184.215.14', 'public'],
    ['1.1.1.1', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.128.0.0', 'public'],
    ['223.255.255.255', 'public'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['10.255.0.1', 'private'],
    ['100.64.0.1', 'shared'],
    ['100.127.255.255', 'shared'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['169.254.169.254', 'metadata'],
    ['169.254.170.2', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['192.0.0.192', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.1', 'reserved'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', 'reserved'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'reserved'],
    ['198.19.255.255', 'reserved'],
    ['198.51.100.7', 'documentation'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'reserved'],
  ])('tells what %s of IPv4 is for: %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind)
  })

  test.each([
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
    ['2a00:1450:4001:80b::200e', 'public'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:169.254.169.254', 'metadata'],
    ['::ffff:1.1.1.1', 'public'],
    ['::127.0.0.1', 'loopback'],
    ['::ffff:0:10.0.0.1', 'reserved'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b::a9fe:a9fe', 'metadata'],
    ['64:ff9b::1.1.1.1', 'public'],
    ['64:ff9b:1::1.1.1.1', 'reserved'],
    ['2002:7f00:1::', 'loopback'],
    ['2002:c0a8:101::1', 'private'],
    ['2002:101:101::1', 'public'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'reserved'],
    ['2001:20::1', 'reserved'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['2a00::5efe:10.0.0.1', 'private'],
    ['2a00::200:5efe:7f00:1', 'loopback'],
    ['fc00::1', 'private'],
    ['fd12:3456::1', 'private'],
    ['fd00:ec2::254', 'metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['febf::1', 'link-local'],
    ['fec0::1', 'private'],
    ['ff02::1', 'multicast'],
    ['100::1', 'reserved'],
    ['5f00::1', 'reserved'],
    ['4000::1', 'reserved'],
  ])('tells what %s of IPv6 is for: %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind)
  })

  test('takes what is no address for reserved', () => {
    for (const text of ['', 'localhost', '1.2.3', '1.2.3.4.5', '0x7f.1', ':::', '1::2::3', '[::1']) {
      if (text !== '[::1') expect(kindOfAddress(text)).toBe('reserved')
    }
    fc.assert(fc.property(fc.string(), (text) => kindOfAddress(text) !== 'public' || /^[\d.]+$|:/.test(text)))
  })

  test('finds every mapped address as private as the address itself', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const kind = kindOfAddress(address)
        return ['::ffff:', '64:ff9b::'].every((prefix) => kindOfAddress(prefix + address) === kind)
      }),
    )
  })
})
