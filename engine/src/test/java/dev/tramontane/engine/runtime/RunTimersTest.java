package dev.tramontane.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.id.TimerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunTimersTest {

  private static final TimerId ID = new TimerId(new UUID(0, 1));

  private final RunTimers timers = new RunTimers(InstantSource.system());

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void timers_that_are_due_at_once_leave_nothing_behind() throws Exception {
    int many = 2_000;
    var fired = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      timers.start(new TimerId(new UUID(1, i)), Instant.EPOCH, fired::countDown);
    }

    assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(timers.count()).isZero();
  }

  @Test
  void a_timer_that_is_moved_fires_once_at_its_new_time() throws Exception {
    var fired = new Semaphore(0);
    var due = Instant.now().plus(Duration.ofMillis(50));
    timers.start(ID, Instant.now().plus(Duration.ofHours(1)), fired::release);

    timers.start(ID, due, fired::release);

    assertThat(fired.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    assertThat(timers.count()).isZero();
  }

  @Test
  void a_timer_that_is_cancelled_never_fires() throws Exception {
    var fired = new Semaphore(0);
    timers.start(ID, Instant.now().plus(Duration.ofMillis(50)), fired::release);
    timers.cancel(ID);
    var later = new CountDownLatch(1);
    timers.start(
        new TimerId(new UUID(0, 2)), Instant.now().plus(Duration.ofMillis(100)), later::countDown);

    assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(fired.availablePermits()).isZero();
  }
}
