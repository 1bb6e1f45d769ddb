import { createServer } from 'node:http';
import { log } from '@team-lantern/log';
import { JOBS } from './schedule/jobs.ts';

const server = createServer((_request, response) => response.end('checkout is up'));

server.listen(8080, () => log.event('server.started', { jobs: JOBS.length }));
