/** The directory a stack lives in: where things are, what is secret, what runs. */
@NullMarked
package io.offhook.stack.home;

import org.jspecify.annotations.NullMarked;
