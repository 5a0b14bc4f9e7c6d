import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bearer } from './challenge.ts'
import { fromGrpcError, type GrpcCode, grpcFromHttp, httpFromGrpc } from './grpc.ts'

type Fact = { code: number; grpc: { fromHttp: string | null; toHttpFrom: string[] } }

/** What the content says, which has it from code.proto and http-grpc-status-mapping.md. */
async function facts(): Promise<Fact[]> {
  const directory = join(import.meta.dirname, '../../codes/src/generated/facts')
  const names = readdirSync(directory).filter((name) => /^\d{3}\.ts$/.test(name))
  return Promise.all(names.map(async (name) => (await import(join(directory, name))).facts as Fact))
}

describe('httpFromGrpc()', () => {
  test('says for every code what the facts say', async () => {
    const rows = (await facts()).flatMap(({ code, grpc }) => grpc.toHttpFrom.map((name) => [name, code] as const))
    expect(rows).toHaveLength(16)
    for (const [name, status] of rows) expect([name, httpFromGrpc(name)]).toEqual([name, status])
  })

  test('is 499 for CANCELLED, the one that no registered status has', async () => {
    expect((await facts()).some(({ grpc }) => grpc.toHttpFrom.includes('CANCELLED'))).toBe(false)
    expect(httpFromGrpc('CANCELLED')).toBe(499)
  })

  test('takes numbers, in the order of the codes', () => {
    const names: GrpcCode[] = ['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND']
    expect(names.map((name) => httpFromGrpc(name))).toEqual([0, 1, 2, 3, 4, 5].map((code) => httpFromGrpc(code)))
    expect(httpFromGrpc(16)).toBe(401)
  })

  test('has a literal type', () => {
    httpFromGrpc('NOT_FOUND') satisfies 404
    httpFromGrpc(7) satisfies 403
    // @ts-expect-error it is 404
    httpFromGrpc('NOT_FOUND') satisfies 403
  })

  test.each([17, -1, 'constructor', ''])('takes %s for UNKNOWN, as gRPC does', (code) => {
    expect(httpFromGrpc(code)).toBe(500)
  })
})

describe('grpcFromHttp()', () => {
  test('says for every status what the facts say', async () => {
    const rows = (await facts()).filter(({ grpc }) => grpc.fromHttp !== null)
    expect(rows.length).toBeGreaterThan(50)
    for (const { code, grpc } of rows) expect([code, grpcFromHttp(code as number)]).toEqual([code, grpc.fromHttp])
  })

  test('has a literal type', () => {
    grpcFromHttp(404) satisfies 'UNIMPLEMENTED'
    grpcFromHttp(409) satisfies 'UNKNOWN'
  })
})

describe('fromGrpcError()', () => {
  const challenge = bearer({ realm: 'api' })
  const metadata = (wait: string) => ({ get: (name: string) => (name === 'grpc-retry-pushback-ms' ? [wait] : []) })

  test('sends the details of a 4xx', () => {
    const error = { code: 5, details: 'no thing 7' }
    expect(fromGrpcError(error, { challenge })).toMatchObject({
      body: { status: 404, title: 'Not Found', detail: 'no thing 7' },
      cause: error,
    })
  })

  test('keeps the details of a 5xx', () => {
    const problem = fromGrpcError({ code: 13, details: 'secret' }, { challenge })
    expect(problem.status).toBe(500)
    expect(JSON.stringify(problem)).not.toContain('secret')
  })

  test('has the challenge with UNAUTHENTICATED, and only there', () => {
    expect(fromGrpcError({ code: 16 }, { challenge }).headers).toMatchObject({
      'www-authenticate': 'Bearer realm="api"',
    })
    expect(fromGrpcError({ code: 7 }, { challenge }).headers).not.toHaveProperty('www-authenticate')
    // @ts-expect-error a 401 needs it
    expect(() => fromGrpcError({ code: 16 }, {})).toThrow(TypeError)
  })

  test('says with Retry-After how long the service pushes back, in whole seconds', () => {
    const error = { code: 14, metadata: metadata('1500') }
    expect(fromGrpcError(error, { challenge })).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
  })

  test.each(['-1', 'soon', ''])('has no Retry-After for a push-back of "%s"', (wait) => {
    const problem = fromGrpcError({ code: 14, metadata: metadata(wait) }, { challenge })
    expect(problem.headers).not.toHaveProperty('retry-after')
  })

  test('is a 500 for OK, which is no error', () => {
    expect(fromGrpcError({ code: 0 }, { challenge }).status).toBe(500)
  })
})
