package dev.tramontane.engine.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Where all nodes see who owns which part. Times are those of the database. */
public interface LeaseStore {

  /** Takes every part that nobody holds; the answer is the new epoch of each part taken. */
  Map<Integer, Long> acquire(UUID owner, Duration duration);

  /** Holds the parts of {@code owner} for longer; the answer is how many they are. */
  int renew(UUID owner, Duration duration);

  /** Lets all parts of {@code owner} go, so that another need not wait. */
  void release(UUID owner);
}
