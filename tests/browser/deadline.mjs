// A bound on time, for everything that waits on a browser or on a page.

/** Settles as `work` does, or fails after `seconds`, naming `what` took too long. */
export async function within(seconds, work, what) {
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not done within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
