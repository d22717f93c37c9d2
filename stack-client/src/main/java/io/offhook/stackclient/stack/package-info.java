/**
 * The local stack: {@code stack.json}, which {@code ./offhook up} writes and every other command reads, what runs, and whether it is
 * ready.
 */
@NullMarked
package io.offhook.stackclient.stack;

import org.jspecify.annotations.NullMarked;
