/** Where a stack lives: its directory, what is secret, what runs, and its addresses. */
@NullMarked
package io.offhook.stack.home;

import org.jspecify.annotations.NullMarked;
