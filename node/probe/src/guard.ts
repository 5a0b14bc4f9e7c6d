/**
 * Keeps a check from reaching what only this machine or its network can reach. A server that checks URLs for others would
 * otherwise be a way in.
 */
import { type AddressKind, kindOfAddress } from './address.ts'
import { badPorts } from './bad-ports.ts'
import { type Destination, type Problem, refuse } from './problem.ts'

/** @returns What is wrong with a URL before its name is looked up; null if nothing is. */
export function guardUrl(url: URL, to: Destination): Problem | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(to, 'scheme', `"${url.protocol}" is neither http: nor https:`)
  }
  if (badPorts.has(to.port)) return refuse(to, 'bad-port', `port ${to.port} belongs to another protocol`)
  return null
}

/**
 * A name is only as good as its worst address: one that is not public refuses them all. Otherwise a name with a public
 * and a private address would lead inside on the second try.
 */
export function guardAddresses(addresses: readonly string[], to: Destination, allowPrivate: boolean): Problem | null {
  if (allowPrivate) return null
  for (const address of addresses) {
    const kind = kindOfAddress(address)
    if (kind === 'public') continue
    const name = address === to.host ? address : `${to.host} is ${address}, which`
    return refuse(
      { ...to, address },
      `${kind}-address`,
      `${name} is ${kinds[kind]}, and private addresses are not allowed`,
    )
  }
  return null
}

const kinds: Record<AddressKind, string> = {
  public: 'public',
  loopback: 'this machine',
  private: 'inside a private network',
  'link-local': 'inside the local network',
  shared: 'inside the network of a provider',
  unspecified: 'no address of a host',
  multicast: 'a group of hosts',
  documentation: 'an address for examples',
  metadata: 'where a cloud keeps secrets of its machines',
  reserved: 'reserved',
}
