/** Codes follow from what happens to phones: provisioned, required, released, removed. */
@NullMarked
package io.offhook.activation.code.life;

import org.jspecify.annotations.NullMarked;
