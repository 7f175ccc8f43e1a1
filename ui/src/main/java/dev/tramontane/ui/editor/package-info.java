/** Writing definitions: the text beside its live graph, its problems, and Save, Run and Debug. */
@NullMarked
package dev.tramontane.ui.editor;

import org.jspecify.annotations.NullMarked;
