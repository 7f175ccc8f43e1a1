/**
 * What is wrong with a text a person wrote, and where. The same {@link dev.tramontane.issue.Issue}
 * becomes a diagnostic in the language server, an error body in REST and a marker in the IDE.
 */
@NullMarked
package dev.tramontane.issue;

import org.jspecify.annotations.NullMarked;
