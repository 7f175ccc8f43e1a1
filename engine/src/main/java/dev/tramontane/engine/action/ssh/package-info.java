/**
 * Running commands on other machines: {@code std.ssh} and its sisters, on the client of Apache MINA
 * SSHD. As in Mistral, keys of unknown hosts are accepted.
 */
@NullMarked
package dev.tramontane.engine.action.ssh;

import org.jspecify.annotations.NullMarked;
