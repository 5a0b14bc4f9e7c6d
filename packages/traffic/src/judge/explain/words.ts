import { phrase } from '@statute/codes/status'
import type { Case } from './account.ts'

/** `15 %`, `0.3 %`: two digits that count. */
export function percent(share: number): string {
  const value = share * 100
  if (value >= 99.95) return '100 %'
  if (value >= 10) return `${value.toFixed(0)} %`
  if (value === 0) return '0 %'
  if (value < 0.01) return 'under 0.01 %'
  return `${Number(value.toPrecision(2))} %`
}

export function whole(count: number): string {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `16:00`, in UTC. */
export function clock(time: number): string {
  return new Date(time).toISOString().slice(11, 16)
}

/** `503 Service Unavailable`, or only the number if no registry has a name. */
export function named(status: number): string {
  if (status === 0) return 'no answer'
  if (status === 499) return '499 (the client left)'
  const name = phrase(status)
  return name === undefined ? String(status) : `${status} ${name}`
}

/** `GET /orders/:id`, `/api/*`, `requests to api.example`, `all requests`. */
export function place({ route, method, host }: Pick<Case, 'route' | 'method' | 'host'>): string {
  if (route === '(unmatched)') return 'paths outside every known route'
  if (route === '(malformed)') return 'malformed requests'
  if (route === null) {
    if (host !== null) return `requests to ${host}`
    return method === null ? 'all requests' : `${method} requests`
  }
  return `${method === null ? '' : `${method} `}${route}`
}

export function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${whole(count)} minutes`
}
