import type { Stack } from './stack.ts'

export const django: Stack = {
  id: 'django',
  name: 'Django',
  language: 'py',
  quote: "'",
  forms: {
    'add-field': 'response.headers[{name}] = {value}',
    'remove-field': 'del response.headers[{name}]',
    'send-status': "return JsonResponse({'message': message}, status={=status})",
    'send-problem': `return JsonResponse(
    {'title': {phrase}, 'status': {=status}, 'detail': detail},
    status={=status},
    content_type='application/problem+json',
)`,
    'send-nothing': 'return HttpResponse(status={=status})',
    redirect: "return HttpResponse(status={=status}, headers={'Location': {location}})",
    'hide-errors': `# settings.py
DEBUG = False
ALLOWED_HOSTS = ['api.example.com']`,
    'allow-cors': `# settings.py, with django-cors-headers
CORS_ALLOWED_ORIGINS = ['https://app.example.com']
CORS_ALLOW_CREDENTIALS = True`,
    'answer-conditional': `@condition(etag_func=etag_of, last_modified_func=last_modified_of)
def item(request, id):
    return JsonResponse(load(id))`,
  },
}
