/** Random bytes. */
@NullMarked
package io.offhook.attack.noise;

import org.jspecify.annotations.NullMarked;
