/**
 * Types of the variables, results and outputs of a workflow, followed along its flow. Each is
 * computed when it is first asked for; a loop is gone round until nothing new appears.
 */
@NullMarked
package dev.tramontane.language.infer.workflow;

import org.jspecify.annotations.NullMarked;
