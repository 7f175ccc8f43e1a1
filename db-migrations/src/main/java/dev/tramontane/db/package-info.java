/**
 * The database: its change log, how it is brought up to date, and the classes that are generated
 * from it ({@code dev.tramontane.db.generated}). A change set is never edited once released.
 */
@NullMarked
package dev.tramontane.db;

import org.jspecify.annotations.NullMarked;
