/**
 * Owns the runs that are alive: one mailbox per run, decisions on virtual threads, group commit,
 * and the effects that follow what is durable. Nothing is acknowledged or started before its events
 * are written.
 */
@NullMarked
package dev.tramontane.engine.runtime;

import org.jspecify.annotations.NullMarked;
