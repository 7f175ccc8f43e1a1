package dev.tramontane.expression;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Everything an expression can see that is not in its data: the time and chance. The engine gives
 * both with a command, so that an evaluation is a pure function.
 *
 * @param now what {@code now()} answers
 * @param random the source of {@code uuid()} and {@code random()}
 */
public record Entropy(Instant now, RandomGenerator random) {}
