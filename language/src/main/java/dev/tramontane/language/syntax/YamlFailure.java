package dev.tramontane.language.syntax;

/**
 * Where and why the YAML scanner gave up.
 *
 * @param reason the words of Mistral's loader, place included
 * @param offset where the problem showed
 * @param damageStart where what caused it begins, at or before {@code offset}
 * @param remedy what to do about it
 */
record YamlFailure(String reason, int offset, int damageStart, String remedy) {}
