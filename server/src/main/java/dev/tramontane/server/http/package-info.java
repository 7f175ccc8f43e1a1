/**
 * What all HTTP endpoints share: reading bodies and query parameters so that every mistake is
 * refused with its place, and turning exceptions into error bodies. Source of the rules:
 * rest-api.md section 1.
 */
@NullMarked
package dev.tramontane.server.http;

import org.jspecify.annotations.NullMarked;
