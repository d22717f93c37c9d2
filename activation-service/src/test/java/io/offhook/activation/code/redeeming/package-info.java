/** What redeeming is made of, piece by piece. */
@NullMarked
package io.offhook.activation.code.redeeming;

import org.jspecify.annotations.NullMarked;
