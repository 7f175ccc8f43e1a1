/**
 * Turns list requests into statements. A list names its columns once, as the REST API calls them;
 * filters, order and keyset paging follow from that.
 */
@NullMarked
package dev.tramontane.engine.query.jooq;

import org.jspecify.annotations.NullMarked;
