/**
 * Lists of the REST API: reading their parameters and writing their pages. Source of the rules:
 * rest-api.md section 1.4.
 */
@NullMarked
package dev.tramontane.server.list;

import org.jspecify.annotations.NullMarked;
