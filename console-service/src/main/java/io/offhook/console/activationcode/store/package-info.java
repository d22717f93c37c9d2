/** Statements of activation codes. */
@NullMarked
package io.offhook.console.activationcode.store;

import org.jspecify.annotations.NullMarked;
