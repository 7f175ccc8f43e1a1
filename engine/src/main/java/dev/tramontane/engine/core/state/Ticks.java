package dev.tramontane.engine.core.state;

import java.util.UUID;

/**
 * The clock inside UUIDs of version 7 as the engine makes them: 48 bits of milliseconds and a
 * counter of 18 bits within a millisecond, so that ids of one tree sort in the order in which they
 * were made. The other 56 bits are chance.
 */
public final class Ticks {

  private static final int COUNTER_BITS = 18;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long CHANCE = (1L << 56) - 1;

  private Ticks() {}

  /** The first tick of a millisecond since the epoch. */
  public static long ofMillis(long millis) {
    return millis << COUNTER_BITS;
  }

  /** The tick of an id; ids of other origin give the tick that their bits happen to say. */
  public static long of(UUID id) {
    long millis = id.getMostSignificantBits() >>> 16;
    long high = id.getMostSignificantBits() & 0xFFF;
    long low = (id.getLeastSignificantBits() >>> 56) & 0x3F;
    return (millis << COUNTER_BITS) | (high << 6) | low;
  }

  /** The id of a tick with 56 bits of {@code chance}. */
  public static UUID id(long tick, long chance) {
    long millis = tick >>> COUNTER_BITS;
    long counter = tick & ((1L << COUNTER_BITS) - 1);
    long most = (millis << 16) | VERSION_7 | (counter >>> 6);
    long least = VARIANT | ((counter & 0x3F) << 56) | (chance & CHANCE);
    return new UUID(most, least);
  }
}
