/** All that is measured, in the order of the table. */
import { apache } from './apache.ts'
import { caddy } from './caddy.ts'
import { framework } from './framework.ts'
import { haproxy } from './haproxy.ts'
import { nginx } from './nginx.ts'
import type { Subject } from './subject.ts'
import { varnish } from './varnish.ts'

export const subjects: readonly Subject[] = [
  nginx,
  apache,
  caddy,
  haproxy,
  varnish,
  framework('express', 'Express', ['express'], 'express() and express.json(); NODE_ENV is not set.'),
  framework('fastify', 'Fastify', ['fastify'], 'Fastify() without options.'),
  framework('hono', 'Hono', ['hono', '@hono/node-server'], 'new Hono(), served by @hono/node-server.'),
  framework('koa', 'Koa', ['koa'], 'new Koa() alone: no router, no parser of bodies; NODE_ENV is not set.'),
  framework('nest', 'NestJS', ['@nestjs/core'], 'NestFactory.create() with its platform for Express.'),
]
