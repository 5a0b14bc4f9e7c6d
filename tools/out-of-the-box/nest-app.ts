/** The small application in NestJS on Express. Decorators are applied by hand: Node runs no decorators of parameters. */
import 'reflect-metadata'
import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpException,
  Module,
  Post,
  Redirect,
  UnauthorizedException,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { host, items, page, port } from './application.ts'

class Items {
  list() {
    return items
  }
  one() {
    return items[0]
  }
  // 201 is what the framework sends for POST.
  create() {
    return items[1]
  }
  remove() {}
  page() {
    return page
  }
  old() {}
  fail() {
    throw new Error('The cellar is flooded')
  }
  secret() {
    throw new UnauthorizedException()
  }
  busy() {
    throw new HttpException('Too Many Requests', 429)
  }
}

const on = (name: keyof Items, ...decorators: MethodDecorator[]) =>
  Reflect.decorate(decorators, Items.prototype, name, Object.getOwnPropertyDescriptor(Items.prototype, name))
on('list', Get('items'))
on('one', Get('items/1'))
on('create', Post('items'), Header('Location', '/items/2'))
on('remove', Delete('items/1'), HttpCode(204))
on('page', Get('page'))
on('old', Get('old'), Redirect('/page'))
on('fail', Get('fail'))
on('secret', Get('private'))
on('busy', Get('busy'))
Controller()(Items)

class Application {}
Module({ controllers: [Items] })(Application)

const app = await NestFactory.create(Application)
await app.listen(port, host)
