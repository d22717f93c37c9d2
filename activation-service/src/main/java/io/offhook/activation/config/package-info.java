/** What the rest is given from outside: time, randomness, keys. */
@NullMarked
package io.offhook.activation.config;

import org.jspecify.annotations.NullMarked;
