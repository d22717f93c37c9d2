/**
 * Offhook on one machine: {@code up}, {@code down} and {@code status} of the four services and of the servers they stand on. What
 * runs is written down in files, so that every command finds it, whoever started it.
 *
 * <pre>
 *   nothing --up--> servers --> databases, topics --> services --> trust anchor, users --> ready
 *   ready --a part dies--> degraded --up--> ready        ready, degraded --down, Ctrl-C--> nothing
 * </pre>
 */
@NullMarked
package io.offhook.stack;

import org.jspecify.annotations.NullMarked;
