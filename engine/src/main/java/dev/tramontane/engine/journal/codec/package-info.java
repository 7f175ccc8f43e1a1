/**
 * The journal's text form: events and states as JSON, large values as references into the content
 * store. What is written here is read for ever; readers ignore what a newer version added.
 */
@NullMarked
package dev.tramontane.engine.journal.codec;

import org.jspecify.annotations.NullMarked;
