// SPDX-License-Identifier: Apache-2.0
// District shapes that the reader imported, kept in this browser's own database: they can be some megabytes.
import type { AreaSet } from "../model/areas";

const [name, store, key] = ["sanad", "shapes", "districts"];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(base.transaction(store, mode).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("indexedDB"));
    });
  } finally {
    base.close();
  }
}

export const storedShapes = async (): Promise<AreaSet | null> =>
  ((await within("readonly", (of) => of.get(key))) as AreaSet | undefined) ?? null;

export const storeShapes = async (set: AreaSet): Promise<void> => {
  await within("readwrite", (of) => of.put(set, key));
};

export const forgetShapes = async (): Promise<void> => {
  await within("readwrite", (of) => of.delete(key));
};
