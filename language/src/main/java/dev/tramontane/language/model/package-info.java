/**
 * What a definition means: workflows, tasks, transitions and policies as immutable records with the
 * place they were written at, short and long forms made one, and {@code task-defaults} merged into
 * the tasks. What runs is called an execution and lives in the engine.
 */
@NullMarked
package dev.tramontane.language.model;

import org.jspecify.annotations.NullMarked;
