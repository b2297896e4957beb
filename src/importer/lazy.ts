/** Builds on first use, once: OpenCC's dictionaries are too large to read when nothing is imported. */
export function lazy<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}
