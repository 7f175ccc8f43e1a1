package dev.tramontane.value;

/**
 * A list or map that is deeply immutable and JSON-like: everything in it is null, a {@link
 * Boolean}, a {@link Long}, a {@link java.math.BigInteger} outside the range of {@code long}, a
 * {@link Double}, a {@link String} or again frozen. Made only by {@link Values}. Who meets one need
 * neither copy nor convert it.
 */
public sealed interface Frozen permits FrozenList, FrozenMap {

  /** Size in bytes above which a part is kept elsewhere and referred to. */
  int LARGE = 4 * 1024;

  /** Approximate size of the JSON text in bytes; computed once. */
  int weight();

  /** The same with every part above {@link #LARGE} counted as a reference; computed once. */
  int ownWeight();

  /**
   * SHA-256 of the content, keys in insertion order: 64 hexadecimal digits; computed once. A large
   * part counts by its own hash, so equal contents always have equal hashes and wrapping a large
   * value is cheap.
   */
  String contentHash();
}
