/**
 * Who may call: only clients that name us correctly, only pages of our own or of named origins.
 * This keeps foreign web pages in the user's browser away from a server on loopback.
 */
@NullMarked
package dev.tramontane.server.security;

import org.jspecify.annotations.NullMarked;
