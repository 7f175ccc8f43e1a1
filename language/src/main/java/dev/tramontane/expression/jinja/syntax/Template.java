package dev.tramontane.expression.jinja.syntax;

import java.util.List;
import java.util.Map;

/**
 * A parsed template.
 *
 * @param blocks the {@code block} statements by name
 * @param required filters and tests that must exist before anything is evaluated; those inside
 *     conditions need not
 */
public record Template(
    List<Statement> body, Map<String, Statement.Block> blocks, List<NameUse> required) {}
