const complaints =
  /out of memory|cannot allocate|could not allocate|allocation (of \d+ bytes )?failed|bad_alloc|failed to (allocate|reserve)|FatalOOM|ENOMEM|resource temporarily unavailable/i;

/** Whether a message of V8, libvips, Skia, Rust, C++ or the kernel says that memory ran out. */
export function isOutOfMemory(message: string): boolean {
  return complaints.test(message);
}
