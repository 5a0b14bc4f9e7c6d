import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyReply } from 'fastify'
import { errors, replies } from '../../src/adapters/nest.ts'
import { moduleOf } from '../nest-module.ts'
import { limit } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'NestJS on Fastify',
  exceptions: {},
  async start() {
    const module = moduleOf<FastifyReply>((reply, name, value) => reply.header(name, value))
    const platform = new FastifyAdapter({ bodyLimit: limit })
    const app = await NestFactory.create<NestFastifyApplication>(module, platform, { logger: false })
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
    app.useGlobalFilters(errors())
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
    app.useGlobalInterceptors(replies())
    await app.listen(0, '127.0.0.1')
    return { url: await app.getUrl(), close: () => app.close() }
  },
}
