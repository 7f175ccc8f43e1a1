package dev.tramontane.expression.dispatch;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers one fact about each of many objects, by identity, for as long as they live. */
final class IdentityCache<V> {

  private final ConcurrentMap<Key, V> facts = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  V computeIfAbsent(Object subject, Function<Object, V> fact) {
    forgetGone();
    var known = facts.get((Key) new Probe(subject));
    if (known != null) {
      return known;
    }
    var value = fact.apply(subject);
    facts.put(new WeakKey(subject, gone), value);
    return value;
  }

  private void forgetGone() {
    for (Reference<?> reference = gone.poll(); reference != null; reference = gone.poll()) {
      facts.remove(reference);
    }
  }

  private sealed interface Key {

    @Nullable Object subject();

    /** Two keys are equal if they stand for one and the same object, or are the same key. */
    static boolean areEqual(Key key, @Nullable Object other) {
      var subject = key.subject();
      return key == other
          || subject != null && other instanceof Key that && subject == that.subject();
    }
  }

  private static final class WeakKey extends WeakReference<Object> implements Key {

    private final int hash;

    WeakKey(Object subject, ReferenceQueue<Object> gone) {
      super(subject, gone);
      this.hash = System.identityHashCode(subject);
    }

    @Override
    public @Nullable Object subject() {
      return get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Key.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static final class Probe implements Key {

    private final Object subject;

    Probe(Object subject) {
      this.subject = subject;
    }

    @Override
    public Object subject() {
      return subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Key.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(subject);
    }
  }
}
