/** The actions of the {@code std} family that need nothing but a JDK. */
@NullMarked
package dev.tramontane.engine.action.std;

import org.jspecify.annotations.NullMarked;
