/**
 * The REST API {@code /v2}, compatible with OpenStack Mistral's: one controller per resource, one
 * class that writes each resource. Rules of the engine are not here. Source: rest-api.md.
 */
@NullMarked
package dev.tramontane.server.rest;

import org.jspecify.annotations.NullMarked;
