/** Identifiers of what runs, each a type of its own. New ones are UUIDs of version 7. */
@NullMarked
package dev.tramontane.engine.id;

import org.jspecify.annotations.NullMarked;
