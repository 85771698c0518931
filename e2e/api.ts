// The API as one login of the demo district, for what a journey needs to be so beforehand.

import { request } from "@playwright/test";

import { password } from "./district.ts";

export type Caller = {
  // The organisation of the login's first post.
  org: string;
  person: string;
  get: (path: string) => Promise<any>;
  post: (path: string, body: object) => Promise<any>;
};

export async function callAs(baseURL: string, login: string): Promise<Caller> {
  const context = await request.newContext({ baseURL });
  const data = { login, password: password(login) };
  const session = await (await context.post("/api/v1/session/sign-in", { data })).json();
  const headers = { authorization: `Bearer ${session.access_token}` };
  return {
    org: session.me.actor.grants[0]?.org ?? "",
    person: session.me.actor.person ?? "",
    get: async (path) => (await context.get(path, { headers })).json(),
    post: async (path, body) => (await context.post(path, { headers, data: body })).json(),
  };
}
