/** Where everything listens. */
@NullMarked
package io.offhook.stack.address;

import org.jspecify.annotations.NullMarked;
