/** Load, decide, append: the one way in which a command reaches a phone's activation. */
@NullMarked
package io.offhook.activation.code.deciding;

import org.jspecify.annotations.NullMarked;
