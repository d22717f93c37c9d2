/// <reference path="./node.d.ts" />
import { request } from 'node:https';

/** PEM: the certificate of the server, and the certificate and the key of the phone. */
export interface PhoneTls {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** As fetch, for the client of a phone: fetch of Node has no client certificates. */
export function phoneFetch(tls: PhoneTls): typeof fetch {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init.headers).entries());
      const call = request(String(url), { method: init.method ?? 'GET', headers, ...tls }, answer => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', part => (body += part));
        answer.on('end', () => resolve(new Response(body, { status: answer.statusCode, headers: answer.headers })));
      });
      call.on('error', reject);
      call.end(String(init.body ?? ''));
    });
}
