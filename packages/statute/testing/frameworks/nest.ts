import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Response } from 'express'
import { errors, replies } from '../../src/adapters/nest.ts'
import { moduleOf } from '../nest-module.ts'
import { limit } from '../routes.ts'
import type { Subject } from '../subject.ts'

export const subject: Subject = {
  name: 'NestJS on Express',
  exceptions: {},
  async start() {
    const module = moduleOf<Response>((response, name, value) => response.setHeader(name, value))
    const app = await NestFactory.create<NestExpressApplication>(module, { logger: false })
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
    app.useBodyParser('json', { limit })
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
    app.useGlobalFilters(errors())
    // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
    app.useGlobalInterceptors(replies())
    await app.listen(0, '127.0.0.1')
    return { url: await app.getUrl(), close: () => app.close() }
  },
}
