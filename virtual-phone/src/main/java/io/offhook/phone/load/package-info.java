/**
 * Many phones at once: provisions N, boots N, and says how long everything took. What is timed is timed per phone; what
 * is compared belongs in one run.
 */
@NullMarked
package io.offhook.phone.load;

import org.jspecify.annotations.NullMarked;
