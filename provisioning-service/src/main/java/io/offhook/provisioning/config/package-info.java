/**
 * What the rest is given from outside: time and randomness.
 */
@NullMarked
package io.offhook.provisioning.config;

import org.jspecify.annotations.NullMarked;
