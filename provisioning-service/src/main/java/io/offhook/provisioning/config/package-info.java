/** Time and randomness, as beans. */
@NullMarked
package io.offhook.provisioning.config;

import org.jspecify.annotations.NullMarked;
