package dev.tramontane.expression.python;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random UUIDs from a given source of chance, so that an evaluation can be repeated. */
public final class Uuids {

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Uuids() {}

  /** A UUID of version 4 in lower case with dashes. */
  public static String random(RandomGenerator random) {
    long high = random.nextLong() & ~0xf000L | VERSION_4;
    long low = random.nextLong() >>> 2 | VARIANT;
    return new UUID(high, low).toString();
  }
}
