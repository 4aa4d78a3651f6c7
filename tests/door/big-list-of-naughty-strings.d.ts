// The list is JSON, of which nothing else says what is in it.
declare module 'big-list-of-naughty-strings' {
  const strings: readonly string[];
  export default strings;
}
