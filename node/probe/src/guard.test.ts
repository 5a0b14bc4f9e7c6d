import { describe, expect, test } from 'vitest'
import { run } from '../testing/servers.ts'

const refused = async (url: string, addresses: readonly string[] = []) => {
  const { exchanges, problems, events } = await run(url, { allowPrivate: false, lookup: async () => addresses })
  expect(exchanges).toEqual([])
  expect(events.some(({ event }) => event === 'sending')).toBe(false)
  return problems
}

describe('the address guard', () => {
  test.each([
    ['http://127.0.0.1/', 'loopback-address'],
    ['http://127.1/', 'loopback-address'],
    ['http://2130706433/', 'loopback-address'],
    ['http://0x7f000001/', 'loopback-address'],
    ['http://0x7f.0.0.1/', 'loopback-address'],
    ['http://0177.0.0.1/', 'loopback-address'],
    ['http://017700000001/', 'loopback-address'],
    ['http://127.0.0.1./', 'loopback-address'],
    ['http://%31%32%37.0.0.1/', 'loopback-address'],
    ['http://①②⑦.⓪.⓪.①/', 'loopback-address'],
    ['http://user:pass@127.0.0.1/', 'loopback-address'],
    ['http://0/', 'unspecified-address'],
    ['http://0.0.0.0/', 'unspecified-address'],
    ['http://10.1.2.3/', 'private-address'],
    ['http://192.168.0.1/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'metadata-address'],
    ['http://2852039166/', 'metadata-address'],
    ['http://100.64.0.1/', 'shared-address'],
    ['http://224.0.0.1/', 'multicast-address'],
    ['http://[::1]/', 'loopback-address'],
    ['http://[::]/', 'unspecified-address'],
    ['http://[::ffff:127.0.0.1]/', 'loopback-address'],
    ['http://[::ffff:a9fe:a9fe]/', 'metadata-address'],
    ['http://[64:ff9b::7f00:1]/', 'loopback-address'],
    ['http://[2002:a00:1::]/', 'private-address'],
    ['http://[fd00::1]/', 'private-address'],
    ['http://[fe80::1]/', 'link-local-address'],
  ])('refuses %s: %s', async (url, code) => {
    expect(await refused(url)).toEqual([code])
  })

  test.each([
    ['http://inside.example/', ['10.0.0.1'], 'private-address'],
    ['http://localhost/', ['127.0.0.1', '::1'], 'loopback-address'],
    ['http://both.example/', ['93.184.215.14', '192.168.0.1'], 'private-address'],
    ['http://both.example/', ['2606:4700::1111', '::ffff:127.0.0.1'], 'loopback-address'],
  ])('refuses %s, which is %j', async (url, addresses, code) => {
    expect(await refused(url, addresses)).toEqual([code])
  })

  test.each([
    ['ftp://example.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://example.com:25/', 'bad-port'],
    ['https://example.com:6667/', 'bad-port'],
    ['not a URL', 'url'],
    ['', 'url'],
  ])('refuses %s: %s', async (url, code) => {
    expect(await refused(url, ['93.184.215.14'])).toEqual([code])
  })

  test('refuses bad ports of this machine even where private addresses are allowed', async () => {
    expect((await run('http://127.0.0.1:22/')).problems).toEqual(['bad-port'])
  })
})
