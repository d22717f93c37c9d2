/** Issue, release, expiry and reveal of codes. */
@NullMarked
package io.offhook.activation.code.life;

import org.jspecify.annotations.NullMarked;
