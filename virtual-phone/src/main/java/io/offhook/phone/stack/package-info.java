/**
 * The Offhook installation the commands talk to: what {@code ./offhook up} wrote down about itself in
 * {@code stack.json}.
 */
@NullMarked
package io.offhook.phone.stack;

import org.jspecify.annotations.NullMarked;
