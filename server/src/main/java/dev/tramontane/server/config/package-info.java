/**
 * Settings and wiring: what can be configured, and which plain objects of the engine the
 * application is made of.
 */
@NullMarked
package dev.tramontane.server.config;

import org.jspecify.annotations.NullMarked;
