/**
 * Load, decide, append: the one way in which a command reaches a phone that exists.
 */
@NullMarked
package io.offhook.provisioning.phone.deciding;

import org.jspecify.annotations.NullMarked;
