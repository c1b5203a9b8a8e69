// SPDX-License-Identifier: Apache-2.0
// Requests to the node that served this page, and to nobody else. The session is a cookie that no script can read; what
// changes something carries the session's token.
import { Problem, problemOf } from "./problem";

const base = "/api/v1";
let token = "";

export function setToken(csrf: string | undefined): void {
  token = csrf ?? "";
}

export function apiPath(path: string, fields?: URLSearchParams): string {
  const query = fields?.toString() ?? "";
  return `${base}${path}${query ? `?${query}` : ""}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: "same-origin", redirect: "error" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  return (await response.json()) as T;
}

async function change<T>(method: string, path: string, type: string, body: string): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json", "content-type": type };
  if (token) headers["x-csrf-token"] = token;
  const response = await send(path, { method, headers, body });
  return (response.status === 204 ? null : await response.json()) as T;
}

export const post = <T>(path: string, body: unknown): Promise<T> =>
  change("POST", path, "application/json", JSON.stringify(body));

export const postText = <T>(path: string, text: string, type: string): Promise<T> => change("POST", path, type, text);

export async function remove(path: string): Promise<void> {
  await send(path, { method: "DELETE", headers: token ? { "x-csrf-token": token } : {} });
}
