/** Codes that end unused: released by an administrator, or expired. */
@NullMarked
package io.offhook.activation.code.ending;

import org.jspecify.annotations.NullMarked;
