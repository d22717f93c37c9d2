/** Time and randomness. */
@NullMarked
package io.offhook.activation.config;

import org.jspecify.annotations.NullMarked;
