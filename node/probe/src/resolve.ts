/**
 * Names to addresses. A name is asked for once in a run, and connections go to the addresses that were checked: a name
 * server that answers differently the second time (rebinding) is never asked a second time.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { guardAddresses } from './guard.ts'
import { type Destination, explainError, isProblem, type Problem } from './problem.ts'

/** All addresses of a name, in the order in which they should be tried. It may throw. */
export type Lookup = (name: string) => Promise<readonly string[]>

export type Resolve = (to: Destination) => Promise<readonly string[] | Problem>

export function createResolver(allowPrivate: boolean, timeout: number, lookup: Lookup = lookUp): Resolve {
  const known = new Map<string, Promise<readonly string[] | Problem>>()
  return async (to) => {
    let addresses = known.get(to.host)
    if (addresses === undefined) {
      addresses = isIP(to.host) ? Promise.resolve([to.host]) : find(to, lookup, timeout)
      known.set(to.host, addresses)
    }
    const found = await addresses
    // The name is the same, but what was tried may be another path.
    if (isProblem(found)) return { ...found, ...to }
    return guardAddresses(found, to, allowPrivate) ?? found
  }
}

async function find(to: Destination, lookup: Lookup, timeout: number): Promise<readonly string[] | Problem> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject({ code: 'EAI_AGAIN' }), timeout)
  })
  try {
    const addresses = (await Promise.race([lookup(to.host), late])).filter((one) => isIP(one))
    return addresses.length > 0 ? addresses : explainError({ code: 'ENOTFOUND' }, to)
  } catch (error) {
    return explainError(error, to, 'name')
  } finally {
    clearTimeout(timer)
  }
}

async function lookUp(name: string): Promise<readonly string[]> {
  return (await systemLookup(name, { all: true, verbatim: true })).map(({ address }) => address)
}
