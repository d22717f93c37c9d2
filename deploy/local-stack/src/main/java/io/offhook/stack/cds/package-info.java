/**
 * Caches that let the JVMs of the stack start faster. The first run of a build lists the classes that it loads, {@code down} makes the
 * caches in the background, and the next start uses them.
 */
@NullMarked
package io.offhook.stack.cds;

import org.jspecify.annotations.NullMarked;
