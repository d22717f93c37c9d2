/**
 * The local stack: {@code stack.json}, which {@code ./offhook up} writes and the other commands read, its parts, and whether it is
 * ready.
 */
@NullMarked
package io.offhook.stackclient.stack;

import org.jspecify.annotations.NullMarked;
