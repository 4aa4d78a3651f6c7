const nobody = 65_534;

/**
 * Gives up root for good; does nothing for any other user.
 * Called after the code is loaded and before the file is read, so a checkout only root can read still works.
 */
export function dropRights(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
