package dev.tramontane.server.http;

/** A request body that is a definition: text, whatever its media type says, but not XML. */
public record DefinitionText(String text) {}
