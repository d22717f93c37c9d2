/**
 * The strings that somebody types on a phone. They are sealed in a table of their own, bound to their operation, and deleted with it.
 */
@NullMarked
package io.offhook.tvs.lsc.secret;

import org.jspecify.annotations.NullMarked;
