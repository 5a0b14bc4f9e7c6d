/** Each client with our decisions in it, by its own types. */
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import { Agent, interceptors, request } from 'undici'
import { install } from '../../src/client/axios.ts'
import { retry } from '../../src/client/got.ts'
import { retrying as retryingKy } from '../../src/client/ky.ts'
import { retrying } from '../../src/client/retrying.ts'
import type { RetryLimits } from '../../src/client/should-retry.ts'
import { retryOptions } from '../../src/client/undici.ts'

export interface Asked {
  readonly method: string
  readonly headers: Record<string, string>
  readonly content?: string
}

/** Resolves with the status of the last response. */
export type Send = (url: string, asked: Asked) => Promise<number>

export function clientsWith(limits: RetryLimits): Record<string, Send> {
  const repeat = retrying(fetch, limits)
  const kyApi = retryingKy(ky, limits).extend({ throwHttpErrors: false })
  const gotApi = got.extend({ retry: retry(limits), throwHttpErrors: false })
  const axiosApi = install(axios.create(), limits)
  const agent = new Agent().compose(interceptors.retry(retryOptions(limits)))

  return {
    fetch: async (url, { method, headers, content }) =>
      (await repeat(url, { method, headers, body: content ?? null })).status,
    ky: async (url, { method, headers, content }) =>
      (await kyApi(url, { method, headers, body: content ?? null })).status,
    got: async (url, { method, headers, content }) =>
      (await gotApi(url, { method: method as 'GET', headers, ...(content && { body: content }) })).statusCode,
    axios: async (url, { method, headers, content }) =>
      axiosApi.request({ url, method, headers, ...(content && { data: content }) }).then(
        ({ status }) => status,
        (error) => {
          if (error.response) return error.response.status
          throw error
        },
      ),
    undici: async (url, { method, headers, content }) => {
      const { statusCode, body } = await request(url, {
        dispatcher: agent,
        method: method as 'GET',
        headers,
        body: content ?? null,
      })
      await body.dump()
      return statusCode
    },
  }
}
